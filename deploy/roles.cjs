/**
 * One role per function, with the actions its stores use and no others. There is no Scan and no DeleteTable anywhere,
 * and no resource is a wildcard, but for the log streams inside the function's own log group and the files in a folder.
 */
const actions = (...names) => names.map((name) => `dynamodb:${name}`);
const BOTH_SECRETS = ['SESSION_SECRET', 'WECHAT_SECRET'];
/** One secret per merchant account of this deployment, each named: an account added later needs another deployment. */
const PAY_SECRETS = (process.env.WECHAT_PAY_MERCHANTS ?? '')
  .split(',')
  .filter((name) => /^[A-Z0-9_]{1,24}$/.test(name))
  .map((name) => `WECHAT_PAY_${name}`);

/**
 * What each function touches: actions on the table, the index of states, secrets, the stream. The session secret also
 * seals the cursors of long lists, which is why the functions nobody calls need it.
 */
const NEEDS = {
  System: { secrets: ['SESSION_SECRET'] },
  Residents: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    index: true,
    secrets: BOTH_SECRETS,
  },
  Places: { table: actions('GetItem', 'Query', 'PutItem'), secrets: ['SESSION_SECRET'] },
  Notices: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'),
    secrets: BOTH_SECRETS,
  },
  Funds: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem'),
    index: true,
    secrets: BOTH_SECRETS,
  },
  FundsOnSchedule: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
    index: true,
    secrets: BOTH_SECRETS,
  },
  FundIncome: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem'),
    index: true,
    secrets: BOTH_SECRETS,
    files: 'show',
  },
  Files: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem'),
    secrets: ['SESSION_SECRET'],
    files: 'keep',
  },
  Votes: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
    index: true,
    secrets: BOTH_SECRETS,
  },
  VotesOnSchedule: { table: actions('GetItem', 'Query', 'PutItem', 'DeleteItem'), secrets: ['SESSION_SECRET'] },
  OnChange: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    index: true,
    secrets: BOTH_SECRETS,
    stream: true,
  },
  Activities: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    index: true,
    secrets: BOTH_SECRETS,
  },
  ActivityKinds: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    index: true,
    secrets: BOTH_SECRETS,
  },
  ActivitiesOnSchedule: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    secrets: ['SESSION_SECRET'],
  },
  Calendar: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    index: true,
    secrets: ['SESSION_SECRET'],
  },
  CalendarOnSchedule: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
    index: true,
    secrets: BOTH_SECRETS,
  },
  Shifts: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    index: true,
    secrets: BOTH_SECRETS,
  },
  Musters: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    index: true,
    secrets: BOTH_SECRETS,
  },
  MustersOnChange: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem'),
    secrets: ['WECHAT_SECRET'],
    stream: true,
  },
  Budgets: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
    index: true,
    secrets: BOTH_SECRETS,
  },
  BudgetsOnSchedule: { table: actions('GetItem', 'Query', 'PutItem', 'DeleteItem'), secrets: ['SESSION_SECRET'] },
  Venues: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem'),
    index: true,
    secrets: BOTH_SECRETS,
  },
  Projects: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'),
    index: true,
    secrets: BOTH_SECRETS,
    files: 'show',
  },
  Donations: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem'),
    secrets: [...BOTH_SECRETS, ...PAY_SECRETS],
  },
  DonationsOnSchedule: {
    table: actions('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
    secrets: [...BOTH_SECRETS, ...PAY_SECRETS],
  },
};

/**
 * Whoever signs a form or a link lends its own rights to the bearer: showing reads what is kept, and nothing more;
 * keeping lets people hand files in, looks at them and puts them by.
 */
const FILES = {
  show: [['s3:GetObject', 'kept']],
  keep: [
    ['s3:GetObject', 'kept'],
    ['s3:PutObject', 'kept'],
    ['s3:GetObject', 'incoming'],
    ['s3:PutObject', 'incoming'],
  ],
};

const arn = (rest) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:${rest}` });
const allow = (Action, Resource) => ({ Effect: 'Allow', Action, Resource });
const table = { 'Fn::GetAtt': ['Table', 'Arn'] };
const lower = (name) => name[0].toLowerCase() + name.slice(1);

function statements(name, { service, stage }, needs) {
  const functionName = `${service}-${stage}-${lower(name)}`;
  const parameter = (secret) => arn(`ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/${service}/${stage}/${secret}`);
  const list = [
    allow(
      ['logs:CreateLogStream', 'logs:PutLogEvents'],
      [arn(`logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/${functionName}:*`)],
    ),
  ];
  if (needs.table) list.push(allow(needs.table, [table]));
  if (needs.index) list.push(allow(['dynamodb:Query'], [{ 'Fn::Join': ['/', [table, 'index/byState']] }]));
  if (needs.secrets) list.push(allow(['ssm:GetParameter'], needs.secrets.map(parameter)));
  for (const [action, folder] of FILES[needs.files] ?? [])
    list.push(allow([action], [{ 'Fn::Join': ['/', [{ 'Fn::GetAtt': ['FilesBucket', 'Arn'] }, folder, '*']] }]));
  if (needs.stream) {
    const read = [
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    ];
    list.push(allow(read, [{ 'Fn::GetAtt': ['Table', 'StreamArn'] }]));
    list.push(allow(['sqs:SendMessage'], [{ 'Fn::GetAtt': ['StreamFailures', 'Arn'] }]));
  }
  return list;
}

const role = (name, where, needs) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
    Policies: [
      {
        PolicyName: 'only-what-it-needs',
        PolicyDocument: { Version: '2012-10-17', Statement: statements(name, where, needs) },
      },
    ],
  },
});

module.exports = async ({ resolveVariable }) => {
  const where = { service: await resolveVariable('self:service'), stage: await resolveVariable('sls:stage') };
  const entries = Object.entries(NEEDS).map(([name, needs]) => [`${name}Role`, role(name, where, needs)]);
  return { Resources: Object.fromEntries(entries) };
};
