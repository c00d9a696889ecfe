import { localHouse } from '../e2e/houses/local.ts';
import { mainJob } from '../e2e/main-job.ts';

mainJob('local, in this browser', localHouse);
