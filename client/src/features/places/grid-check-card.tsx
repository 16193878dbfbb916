import { View } from '@prims';
import { checkGrids } from '../../../../shared/places/endpoints';
import { Banner } from '../../components/banner/banner';
import { Card, CardHead } from '../../components/card/card';
import { Loaded } from '../../components/loaded/loaded';
import { useEndpoint } from '../../platform/use-endpoint';
import { GridViolations } from './grid-violations';

/** 网格: against the size rules, and whether every household stands in exactly one. */
export function GridCheckCard() {
  const check = useEndpoint(checkGrids);
  return (
    <Card label="网格核对">
      <CardHead title="网格核对" />
      <Loaded of={check}>
        {({ violations }) => (
          <View className="stack">
            {violations.length === 0 ? (
              <Banner tone="done">每一户都在一个网格里，大小也合适。</Banner>
            ) : (
              <GridViolations violations={violations} title="要留意的" />
            )}
            <View className="t-note">
              一级网格 300–500 户，二级 50–100 户，三级 10–20 户；不漏一户，也不重一户。改网格，请改名册再导入。
            </View>
          </View>
        )}
      </Loaded>
    </Card>
  );
}
