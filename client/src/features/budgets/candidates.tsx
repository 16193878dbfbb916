import type { PublicBudget } from '../../../../shared/budgets/schema';
import { SectionHead } from '../../components/card/section-head';
import { CandidateCard } from './candidate-card';

type Shown = Omit<PublicBudget, 'communityName'>;

/** The projects of a round: numbered once they stand on the paper, before that as they came in. */
export function Candidates({ budget }: { budget: Shown }) {
  const { candidates, standing } = budget;
  if (standing.length > 0)
    return (
      <>
        <SectionHead title={`${standing.length} 个项目`} />
        {standing.map(({ no, candidateId }) => {
          const candidate = candidates.find((one) => one.candidateId === candidateId);
          return candidate && <CandidateCard key={no} no={no} candidate={candidate} />;
        })}
      </>
    );
  if (candidates.length === 0) return null;
  return (
    <>
      <SectionHead title={`已经有 ${candidates.length} 个项目`} />
      {candidates.map((candidate) => (
        <CandidateCard key={candidate.candidateId} candidate={candidate} />
      ))}
    </>
  );
}
