/**
 * One role per function, with the actions its stores use and no others. There is no Scan and no DeleteTable anywhere,
 * and no resource is a wildcard, but for the log streams inside the function's own log group.
 */
const READ = ['dynamodb:GetItem', 'dynamodb:Query'];
const CHANGE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'];
const DELETE = ['dynamodb:DeleteItem'];

/** What each function touches: the table, the index of vote states, secrets, the stream. */
const NEEDS = {
  System: { secrets: ['SESSION_SECRET'] },
  Residents: { table: [...READ, ...CHANGE, ...DELETE], secrets: ['SESSION_SECRET', 'WECHAT_SECRET'] },
  Places: { table: [...READ, ...CHANGE], secrets: ['SESSION_SECRET'] },
  Notices: { table: [...READ, ...CHANGE], secrets: ['SESSION_SECRET', 'WECHAT_SECRET'] },
  Votes: { table: [...READ, ...CHANGE], index: true, secrets: ['SESSION_SECRET', 'WECHAT_SECRET'] },
  VotesOnSchedule: { table: [...READ, ...CHANGE, ...DELETE] },
  VotesOnChange: { table: [...READ, ...CHANGE], secrets: ['WECHAT_SECRET'], stream: true },
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
