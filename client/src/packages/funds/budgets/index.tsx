import { Page } from '../../../components/page/page';
import { BudgetsScreen } from '../../../features/budgets/budgets-screen';

export default function BudgetsPage() {
  return (
    <Page title="微项目票选" needs="resident">
      <BudgetsScreen />
    </Page>
  );
}
