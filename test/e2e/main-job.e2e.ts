import { officeHouse } from './houses/office.ts';
import { mainJob } from './main-job.ts';

mainJob('rest and the reference server', officeHouse);
