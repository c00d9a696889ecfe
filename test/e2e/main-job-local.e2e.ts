import { localHouse } from './houses/local.ts';
import { mainJob } from './main-job.ts';

mainJob('local, in this browser', localHouse);
