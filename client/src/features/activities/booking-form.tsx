import { View } from '@prims';
import type { ActivityDetail } from '../../../../shared/activities/schema';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Card, CardHead } from '../../components/card/card';
import { SelectField } from '../../components/field/select-field';
import { HomeSelect } from '../../components/household/home-select';
import { OnBehalfChooser } from '../../components/proxy/on-behalf';
import { AnywayConfirm } from '../../components/sheet/anyway-confirm';
import { beyondFields, fieldErrors } from '../../platform/call-error';
import { otherPlanIn } from '../../platform/other-plan';
import { QuestionField } from './question-field';
import type { Booking } from './use-booking';

/** How many come, what the organiser asks, and for whom it is. */
export function BookingForm({ activity, booking }: { activity: ActivityDetail; booking: Booking }) {
  const { min, max, whole } = activity.party;
  const { error } = booking.book;
  const problems = fieldErrors(error);
  const { proxy, home } = booking;
  const forHome = proxy.draft.forWhom === 'home';
  const fields = activity.questions.map(({ questionId }) => `answers.${questionId}`);
  if (max > min) fields.push('party');
  if (forHome && home.homes.length > 1) fields.push('householdId');
  return (
    <Card label="报名">
      <CardHead title="报名" note="免费" />
      <View className="stack">
        {max > min && (
          <SelectField
            label="来几个人"
            value={String(booking.party)}
            options={Array.from({ length: max - min + 1 }, (_, n) => ({
              value: String(min + n),
              label: `${min + n} 人`,
            }))}
            onChange={(n) => booking.setParty(Number(n))}
            help="要么都有位子，要么一起候补"
            error={problems.party}
          />
        )}
        {max === min && min > 1 && (
          <View className="t-sub">{`一户 ${min} 人一起来${whole ? `：${whole}` : ''}，要么都有位子，要么一起候补。`}</View>
        )}
        {activity.questions.map((question) => (
          <QuestionField
            key={question.questionId}
            question={question}
            value={booking.answers[question.questionId] ?? ''}
            onChange={(words) => booking.answer(question.questionId, words)}
            error={problems[`answers.${question.questionId}`]}
          />
        ))}
        <OnBehalfChooser proxy={proxy} />
        {forHome && (
          <HomeSelect homes={home.homes} value={home.householdId} onChange={home.choose} error={problems.householdId} />
        )}
        <ErrorBanner error={otherPlanIn(error) ? null : beyondFields(error, fields)} />
        <AnywayConfirm error={error} onAnyway={booking.sendAnyway} onClose={booking.book.reset} />
      </View>
    </Card>
  );
}
