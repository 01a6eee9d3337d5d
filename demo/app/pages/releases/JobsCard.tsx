import { JobTray, QueryView } from "faultline/react";
import { useApiQuery } from "faultline/react-query";
import { type Deployment, deployments, jobOf, wordsOf } from "../../deployforge.ts";

/** The last jobs; those that have long been done are on their own page. */
export function JobsCard() {
  const open = () => location.assign("#/deployments");
  return (
    <section aria-label="Jobs" className="desk-stack releases-jobs">
      <QueryView result={useApiQuery(deployments)} layout="section" headingLevel={2}>
        {(list) => (
          <JobTray
            jobs={latest(list).map((deployment) => ({
              key: deployment.job_id,
              job: jobOf(deployment),
              operation: wordsOf(deployment),
              noun: `deployment of ${deployment.service}`,
              steps: deployment.step_count,
              step: deployment.step,
              onView: open,
            }))}
            onShowAll={open}
          />
        )}
      </QueryView>
    </section>
  );
}

function latest(list: readonly Deployment[]): readonly Deployment[] {
  return list.filter(({ job_id }) => !job_id.endsWith("-live")).slice(0, 4);
}
