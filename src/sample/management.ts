/** 长效管理: how a compound is run after the works (选聘物业服务企业、物业服务社、“1+1”代管); nobody before they are handed over. */
import type { Management } from '../domain/management.ts';
import type { Lot } from './layout.ts';
import { handsOf } from './orgs.ts';
import { chosenIndex, type Renovation } from './projects.ts';
import { between, chanceOf, pick } from './random.ts';
import { begunOn } from './stages.ts';

const quarters = ['2023-01/2023-03', '2023-04/2023-06', '2023-07/2023-09'] as const;

/** 收支公示 of each whole quarter since: what came in by household, and about as much that went out. */
function accountsOf(seed: string, { id, households }: Lot, since: string): NonNullable<Management['accounts']> {
  const chance = chanceOf(seed, 'accounts', id);
  return quarters.filter((period) => since < period.slice(0, 7)).map((period) => {
    const income = households * between(chance, 8000, 12_000);
    return { period, income, outlay: Math.floor((income * between(chance, 93, 106)) / 100) };
  });
}

export function managementOf(seed: string, { section, project }: Renovation, index: number, lot: Lot): Management | undefined {
  if (project.state === 'handedOver') return { mode: 'none', state: 'surveying' };
  if (project.state !== 'maintained') return undefined;
  const since = begunOn(project.stages, 'maintained')!.slice(0, 7);
  const run = { state: 'operating', since, provider: handsOf(lot.community).property, accounts: accountsOf(seed, lot, since) } as const;
  return index === chosenIndex ? { ...run, mode: 'contracted', poll: 'poll/vote-passed' } : { ...run, mode: pick(chanceOf(seed, 'management', section.id), ['cooperative', 'custodial'] as const) };
}
