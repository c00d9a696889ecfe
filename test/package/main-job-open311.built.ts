import { open311House } from '../e2e/houses/open311.ts';
import { mainJob } from '../e2e/main-job.ts';

mainJob('open311, within its abilities', open311House);
