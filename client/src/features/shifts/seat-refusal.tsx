import { ErrorBanner } from '../../components/banner/error-banner';
import { AnywayConfirm } from '../../components/sheet/anyway-confirm';
import { otherPlanIn } from '../../platform/other-plan';
import type { SeatCommands } from './use-seat';

/** Why a request of mine was refused; where something else of mine is in the way, the question whether I come anyway. */
export function SeatRefusal({ seat }: { seat: SeatCommands }) {
  if (seat.forOther) return null;
  if (otherPlanIn(seat.error) === null) return <ErrorBanner error={seat.error} />;
  return <AnywayConfirm error={seat.error} onAnyway={seat.anyway} onClose={seat.reset} />;
}
