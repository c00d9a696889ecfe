/** The main job, word for word as on every other backend. */
import { mainJob } from '../e2e/main-job.ts';
import { wordpressHouse } from './house.ts';

mainJob('WordPress with the plugin', wordpressHouse);
