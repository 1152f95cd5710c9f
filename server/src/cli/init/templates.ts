import { version } from '../../version.ts';

/** A file that `init` sets up. */
export interface Template {
  readonly file: string;
  readonly text: string;
}

/** Lines that git needs to compare and merge plans by meaning, and their figures line by line. */
export const attributeLines = [
  '*.plan.yaml diff=planwright merge=planwright',
  '*.plan.yml diff=planwright merge=planwright',
  // Figures that two people add at the end are both kept.
  '*.actuals.csv merge=union',
];

/** The files of each service, by the option that asks for them. */
export const templates: Readonly<
  Record<'config' | 'github' | 'gitlab' | 'preCommit' | 'husky', Template>
> = {
  config: {
    file: 'planwright.yaml',
    text: 'config: 1\nprofile: standard   # essential, standard or full\n',
  },
  github: {
    file: '.github/workflows/planwright.yml',
    text: `name: Strategy plans
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
  pull-requests: write      # for the review comment
  security-events: write    # for code scanning
jobs:
  planwright:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: planwright/planwright@v${version}
`,
  },
  gitlab: {
    file: '.gitlab/planwright.gitlab-ci.yml',
    text: `# Use it in .gitlab-ci.yml:  include: {local: .gitlab/planwright.gitlab-ci.yml}
planwright:
  image: node:22-alpine
  variables:
    GIT_DEPTH: "0"
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npx --yes planwright@${version} check . --format pretty --format gitlab=gl-code-quality-report.json --format junit=planwright.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: planwright.xml
`,
  },
  preCommit: {
    file: '.pre-commit-config.yaml',
    text: `repos:
  - repo: https://github.com/planwright/planwright
    rev: v${version}
    hooks:
      - id: planwright
`,
  },
  husky: {
    file: '.husky/pre-commit',
    text: 'npx --no-install planwright check --staged\n',
  },
};
