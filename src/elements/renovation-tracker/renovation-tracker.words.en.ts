import { counted, inside } from '../../i18n/dates.en.ts';
import { thousands } from '../../i18n/figures.ts';
import type { RenovationTrackerWords } from './renovation-tracker.words.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const renovationTrackerEn: RenovationTrackerWords = {
  title: (compounds) => (compounds === 1 ? 'How far is the compound?' : `How far are the ${compounds} old compounds?`),
  lead: 'One dot is one compound',
  dye: { done: 'Finished', doing: 'Under way', ahead: 'Not begun, or not published' },
  figure: { buildings: 'Residential buildings', households: 'Households', area: 'Floor area', projects: 'Renovation projects' },
  unit: {
    buildings: (count) => counted(count, 'building'), households: (count) => `${thousands(count)} households`, area: (m2) => (m2 < 1_000_000 ? `${thousands(m2)} m²` : `${Math.round(m2 / 1000) / 1000} million m²`), projects: (count) => counted(count, 'project'),
  },
  unknownFigures: (places) => `${counted(places, 'compound')} without published figures; not added in.`,
  find: {
    title: 'Find my compound', label: 'Name, pinyin, or name and building number', hint: 'e.g. shili xincun 8#', all: 'All', street: 'Sub-district', everyStreet: 'Every sub-district', none: 'Nothing found. Try another name, or call and ask.',
    count: (shown, whole) => `${shown} of ${whole} listed`, rest: (count) => `Show ${count} more`, cut: (shown, whole) => `There are ${whole}, too many to list: here are the first ${shown}. Please search above.`,
    inPage: `The browser's own "find in page" may miss compounds that are not listed yet; search here.`,
  },
  tree: 'Compounds; open one to see its buildings',
  open: 'See the whole compound',
  row: { step: (name, number) => `${name}, step ${number}`, signed: (percent) => `${percent}% signed`, missing: (households) => `${counted(households, 'household')} to go`, streetUnknown: 'Sub-district not stated', noProject: 'No progress published' },
  tag: { late: (days) => `${counted(days, 'day')} late`, unknownState: 'State unclear', odd: 'Wrong figure', cycle: 'Wrong parent' },
  back: 'All compounds',
  joint: (others) => `Renovated together with ${others}`,
  facts: { buildings: (count) => counted(count, 'building'), households: (count) => counted(count, 'household'), built: (year) => `built ${year}` },
  week: {
    mine: (building) => `My building, ${building}, this week`, one: (building) => `${building}, this week`, compound: 'The whole compound, this week', none: 'No cuts announced', calm: 'If that changes, it will stand here.',
    until: (day, days) => `${counted(days, 'more day')}, until ${day}`, starting: (day) => `from ${day}`, keep: 'I live in this one, remember it', kept: 'Remembered: next time this building comes first.', forget: 'Do not remember', forgotten: 'Forgotten.', choose: 'Press your building to see whether water or power is cut this week.',
  },
  disturbance: { water: 'Water off', power: 'Power off', gas: 'Gas off', scaffold: 'Scaffold up', noise: 'Loud works', road: 'Road closed', other: 'Works' },
  slabs: { title: (count) => `How far ${count === 1 ? 'the building is' : `the ${count} buildings are`}`, mine: 'Mine', none: 'Nothing about single buildings yet.', of: (part, whole) => `${part} of ${counted(whole, 'work')} finished` },
  stages: {
    title: (count) => `The compound's ${counted(count, 'step')}`, now: (number) => `Step ${number}`, over: 'All done', dye: { done: 'done', doing: 'under way', ahead: 'still to come' },
    late: (days) => `${counted(days, 'day')} behind the plan`, early: (days) => `${counted(days, 'day')} ahead of the plan`, signed: (percent, yes, eligible) => `${percent}% signed, ${yes} of ${counted(eligible, 'household')}`, byBuilding: 'Signed by building', few: 'Buildings with fewer than 5 households are not listed',
    unknown: 'The sub-district does not say which step it is at.', reason: 'Why',
  },
  stage: {
    surveyed: 'Survey', planned: 'In the plan', designing: 'Design', consenting: 'Signing', procuring: 'Tender', constructing: 'Building works', inspecting: 'Inspection', rectifying: 'Putting right', handedOver: 'Hand-over', maintained: 'Upkeep', paused: 'Paused', cancelled: 'Cancelled', unknown: 'State unclear',
  },
  works: {
    title: 'What is done', none: 'The works are not listed yet.', done: (part, whole) => `${part} of ${whole} finished`, fromCase: "A resident's idea", approved: (by, fund) => `Approved by ${by}, paid from ${fund}`,
    state: { listed: 'not begun', doing: 'under way', done: 'awaiting inspection', rectifying: 'being put right', accepted: 'finished', dropped: 'dropped', unknown: 'state unclear' }, dye: { done: 'finished', doing: 'under way', ahead: 'not begun' }, dropped: (names) => `Dropped: ${names}`,
  },
  group: { basic: 'Basic', complete: 'Completing', upgrade: 'Upgrading', 'off-list': "Off the list, residents' urgent needs", property: 'Property service', dispute: 'Disputes', elder: 'Elders', safety: 'Safety', other: 'Other' },
  evidence: {
    title: 'Before and after', before: 'Before', after: 'After', complete: (part, whole) => `Of ${counted(whole, 'accepted work')}, ${part} with full evidence: before, after, same spot`, broken: 'The photo does not open',
    lack: { before: 'no photo from before', after: 'no photo from after', during: 'hidden work without a photo of it open', 'same-spot': 'not from the same spot', dates: 'photos without a date', order: 'dates in the wrong order', acceptor: 'nobody named who accepted it', 'other-than-contractor': 'accepted by the contractor itself' },
  },
  people: { title: 'Whom to ask', roles: { owner: 'Client', supervisor: 'Supervisor', contractor: 'Contractor', branch: 'Party branch of the project' }, formation: { single: 'of its own', joint: 'shared with others' }, noPhone: 'no number given' },
  published: {
    title: 'Published figures', quantity: { exact: (value, unit) => (unit === '%' ? `${value}%` : `${value} ${unit}`), over: (value, unit) => `over ${value} ${unit}`, tens: (_value, unit) => `dozens (${unit})` }, period: (date) => `published ${date}`,
  },
  management: {
    title: 'Who runs it afterwards', mode: { contracted: 'A property company chosen by the owners', cooperative: 'A property co-operative', custodial: '"1+1" custody', none: 'Still being discussed' }, since: (date) => `since ${date}`,
    account: (period, income, outlay) => `${period}: income ¥${income}, outlay ¥${outlay}`, even: 'Income and outlay are even', over: (yuan) => `¥${yuan} left over`, under: (yuan) => `¥${yuan} short`,
  },
  report: 'Report something about the works',
  take: { title: 'Take this page with you', link: 'Copy the address', csv: 'Save as a table', print: 'Print', text: 'Copy as text', nothingTyped: 'The address names this compound and building, and nothing you typed.' },
  csv: { file: 'renovation', compound: 'Compound', street: 'Sub-district', community: 'Community', stage: 'State', buildings: 'Buildings', households: 'Households', area: 'Area (m²)', signed: 'Signed', eligible: 'To sign', late: 'Days late' },
  date: (year, month, day) => [day, month && months[month - 1], year].filter(Boolean).join(' '),
  troubles: (count) => `${counted(count, 'entry', 'entries')} could not be read; the rest is shown`,
  trouble: { orphanWorks: (count) => `${counted(count, 'work')} at a building nobody knows`, orphanPolls: 'Signings at a building nobody knows', odd: (name) => `${name}: a figure cannot be read`, cycle: (name) => `${name}: its parents run in a circle`, state: (name) => `${name}: its state cannot be read` },
  empty: 'No compound is listed here yet. Please call and ask.',
  partly: 'A part of it could not be fetched.',
  fresh: (moment) => `Fetched ${inside(moment)}.`,
  kept: (moment) => `This was kept ${inside(moment)}; it may have changed.`,
  help: 'Something unclear? Call us',
};
