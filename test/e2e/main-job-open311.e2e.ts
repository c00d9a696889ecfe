import { open311House } from './houses/open311.ts';
import { mainJob } from './main-job.ts';

mainJob('open311, within its abilities', open311House);
