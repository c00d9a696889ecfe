import { type ProjectState, projectStates } from '../../domain/machines/project.ts';
import { defaultPhases, type Phase } from '../../domain/phases.ts';
import { jsonChild } from '../../kit/json-child.ts';
import { warnOnce } from '../../kit/page.ts';

/** `{"stages": [{"states": ["surveyed", "planned"], "label": "摸底、计划"}, {"states": ["consenting"]}, …]}` inside the tag: which steps a street shows, and how it calls them. */
export function phasesOf(element: HTMLElement): readonly Phase[] {
  const said = Object(jsonChild(element)) as { stages?: unknown };
  if (said.stages === undefined) return defaultPhases;
  const wrong = (what: string): readonly Phase[] => {
    warnOnce(`<${element.localName}>: "stages" in its JSON ${what}; write e.g. {"stages":[{"states":["constructing"],"label":"施工"}]} with states of: ${projectStates.join(', ')}. The usual nine are shown.`);
    return defaultPhases;
  };
  if (!Array.isArray(said.stages) || said.stages.length === 0 || said.stages.length > 12) return wrong('is no list of 1 to 12');
  const phases: Phase[] = [];
  for (const stage of said.stages as unknown[]) {
    const { states, label } = Object(stage) as { states?: unknown; label?: unknown };
    if (!Array.isArray(states) || states.length === 0) return wrong('has one without "states"');
    const strange = (states as unknown[]).find((state) => !projectStates.includes(state as ProjectState));
    if (strange !== undefined) return wrong(`names ${JSON.stringify(strange)}`);
    phases.push({ states: states as ProjectState[], ...(typeof label === 'string' && label !== '' && { label }) });
  }
  return phases;
}
