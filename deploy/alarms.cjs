/**
 * What must wake somebody, on one topic: any function's error, a throttle of any of them (the Region's own sum: an alarm
 * for each would be a template near its limit of 500 resources), a 5xx at the gateway, a throttled table,
 * a stream that falls behind and messages nobody could handle. Set ALARM_EMAIL when deploying to receive them.
 */
const FUNCTIONS = [
  'system',
  'residents',
  'places',
  'notices',
  'budgets',
  'budgetsOnSchedule',
  'votes',
  'votesOnSchedule',
  'onChange',
  'activities',
  'activitiesOnSchedule',
  'activityKinds',
  'venues',
  'calendar',
  'calendarOnSchedule',
  'shifts',
  'musters',
  'mustersOnChange',
  'funds',
  'fundsOnSchedule',
  'donations',
  'donationsOnSchedule',
  'files',
  'fundIncome',
  'projects',
];

const upper = (name) => name[0].toUpperCase() + name.slice(1);

function alarm({ namespace, metric, dimensions, description, statistic = 'Sum', threshold = 1 }) {
  return {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmDescription: description,
      Namespace: namespace,
      MetricName: metric,
      Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
      Statistic: statistic,
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: threshold,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
      AlarmActions: [{ Ref: 'AlarmTopic' }],
    },
  };
}

const ofFunction = (name, metric, more = {}) =>
  alarm({
    namespace: 'AWS/Lambda',
    metric,
    dimensions: { FunctionName: { Ref: `${upper(name)}LambdaFunction` } },
    description: `${name}: ${metric}`,
    ...more,
  });

const ofTable = (metric) =>
  alarm({
    namespace: 'AWS/DynamoDB',
    metric,
    dimensions: { TableName: { Ref: 'Table' } },
    description: `table: ${metric}`,
  });

function alarms() {
  return {
    ...Object.fromEntries(FUNCTIONS.map((name) => [`${upper(name)}ErrorsAlarm`, ofFunction(name, 'Errors')])),
    ThrottlesAlarm: alarm({
      namespace: 'AWS/Lambda',
      metric: 'Throttles',
      dimensions: {},
      description: 'functions: turned away, the Region is out of concurrency',
    }),
    TableReadThrottlesAlarm: ofTable('ReadThrottleEvents'),
    TableWriteThrottlesAlarm: ofTable('WriteThrottleEvents'),
    GatewayFaultsAlarm: alarm({
      namespace: 'AWS/ApiGateway',
      metric: '5xx',
      dimensions: { ApiId: { Ref: 'HttpApi' } },
      description: 'gateway: answers that were our fault',
    }),
    StreamBehindAlarm: ofFunction('onChange', 'IteratorAge', {
      statistic: 'Maximum',
      threshold: 600_000,
      description: 'reminders, results and promotions are ten minutes late',
    }),
    StreamFailuresAlarm: alarm({
      namespace: 'AWS/SQS',
      metric: 'ApproximateNumberOfMessagesVisible',
      dimensions: { QueueName: { 'Fn::GetAtt': ['StreamFailures', 'QueueName'] } },
      statistic: 'Maximum',
      description: 'stream records that no retry could handle',
    }),
  };
}

module.exports = () => {
  const email = process.env.ALARM_EMAIL;
  const Subscription = email ? [{ Protocol: 'email', Endpoint: email }] : [];
  const AlarmTopic = { Type: 'AWS::SNS::Topic', Properties: { DisplayName: 'Small Stool', Subscription } };
  return { Resources: { AlarmTopic, ...alarms() } };
};
