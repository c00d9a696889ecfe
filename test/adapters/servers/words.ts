/** How the envelope server says things: numbers for states and events of its own, written apart from the mapping so that each can be wrong. */
export const statuses = ['submitted', 'accepted', 'assigned', 'processing', 'replied', 'verified', 'closed', 'declined', 'withdrawn', 'needsInfo', 'suspended', 'merged'];

export const actions: Readonly<Record<string, string>> = {
  accept: 'accept', ask: 'requestInfo', supplement: 'supplement', reject: 'decline', merge: 'merge', dispatch: 'assign', sendback: 'bounce', transfer: 'transfer', start: 'start', reply: 'reply',
  solved: 'visit.resolved', partly: 'visit.partly', unsolved: 'visit.unresolved', finish: 'close', score: 'rate', reopen: 'reopen', cancel: 'withdraw', metoo: 'support', unmetoo: 'unsupport',
};
export const actionOf = (event: string): string => Object.keys(actions).find((name) => actions[name] === event) ?? event;

export const operators = ['resident', 'receptionist', 'lead', 'handler', 'committee'];
export const groups = ['', 'basic', 'complete', 'upgrade', 'off-list', 'property', 'dispute', 'elder', 'safety', 'other'];
export const placeTypes: Readonly<Record<string, number>> = { subdistrict: 1, community: 2, compound: 3, building: 4, reception: 9 };
export const phases = ['', 'before', 'during', 'after'];

/** 2023-11-10T09:00:00+08:00 as 2023-11-10 09:00:00. */
export const timeOf = (instant: string | undefined): string | null => instant?.slice(0, 19).replace('T', ' ') ?? null;
export const instantOf = (time: string | undefined): string | undefined => (time ? `${time.replace(' ', 'T')}+08:00` : undefined);

/** Names of a case in their database, for errors told by field. */
export const columns: Readonly<Record<string, string>> = { text: 'content', place: 'placeId', category: 'categoryId', media: 'files', room: 'roomNo', note: 'remark', rating: 'score', assignee: 'deptId', target: 'mainCaseId' };
export const complaints: Readonly<Record<string, string>> = { required: '不能为空', 'too-long': '太长', unknown: '不存在', missing: '没有上传' };

/** Numbers of their own for our ids, and back. */
export class Numbers {
  readonly #ids: string[] = [];

  of(ref: string | undefined): number | null {
    if (ref === undefined) return null;
    if (!this.#ids.includes(ref)) this.#ids.push(ref);
    return this.#ids.indexOf(ref) + 100;
  }

  /** What a number of theirs stands for; what is none stands for itself. */
  ref(type: string, number: unknown): string {
    const ref = /^\d+$/.test(String(number)) ? this.#ids[Number(number) - 100] : undefined;
    return ref?.startsWith(`${type}/`) ? ref : `${type}/none-${String(number)}`;
  }

  id(type: string, number: unknown): string {
    return this.ref(type, number).slice(type.length + 1);
  }
}
