import { action, show } from '../../action.ts';
import { dateInLondon } from '../../clocks/london-time.ts';
import { briefingRoles } from '../briefing.ts';
import { ReportPress } from './report-choice.ts';
import { readReport } from './report-store.ts';
import { reportView } from './report-view.ts';

/** What briefings did: for those who send them, and for their yearly report. */
export const report = action({
  verb: 'briefing/report',
  words: ['report', 'impact', 'briefings report'],
  allow: briefingRoles,
  only: 'personal',
  data: ReportPress,
  async run(press, { services }) {
    const today = dateInLondon(services.now());
    const { reached, options } = await readReport(services, press);
    return show(reportView(reached, press, options, today));
  },
});
