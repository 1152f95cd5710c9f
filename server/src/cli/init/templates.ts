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
  Record<'config' | 'github' | 'digest' | 'gitlab' | 'preCommit' | 'husky', Template>
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
  digest: {
    file: '.github/workflows/planwright-digest.yml',
    text: `name: Strategy digest
on:
  schedule:
    - cron: '0 6 1 * *'     # the first of each month, UTC
  workflow_dispatch:
permissions:
  contents: read
  issues: write             # for the issue that the digests are added to
jobs:
  digest:
    runs-on: ubuntu-latest
    env:
      GH_TOKEN: \${{ github.token }}
      GH_REPO: \${{ github.repository }}
      TITLE: Strategy digest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - run: npx --yes planwright@${version} status . --format markdown > "$RUNNER_TEMP/digest.md"
      - run: head -c 900000 "$RUNNER_TEMP/digest.md" >> "$GITHUB_STEP_SUMMARY"
      - run: |
          head -c 60000 "$RUNNER_TEMP/digest.md" | iconv -c -f utf-8 -t utf-8 > "$RUNNER_TEMP/comment.md"
          number=$(gh issue list --app github-actions --state open --json number,title \\
            --jq '[.[] | select(.title == env.TITLE)][0].number // empty')
          if [ -n "$number" ]; then
            gh issue comment "$number" --body-file "$RUNNER_TEMP/comment.md"
          else
            gh issue create --title "$TITLE" --body-file "$RUNNER_TEMP/comment.md"
          fi
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
    - if: $CI_PIPELINE_SOURCE == "schedule"
      when: never
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npx --yes planwright@${version} check . --format pretty --format gitlab=gl-code-quality-report.json --format junit=planwright.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: planwright.xml

# A digest for each month: add a pipeline schedule. It is kept with the job; with the variables
# PLANWRIGHT_ISSUE (number of an issue) and PLANWRIGHT_TOKEN (may write there) it is a comment, too.
planwright-digest:
  image: node:22-alpine
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  script:
    - npx --yes planwright@${version} status . --format markdown > planwright-digest.md
    - |
      node --input-type=module -e '
        import fs from "node:fs";
        const { CI_API_V4_URL, CI_PROJECT_ID, PLANWRIGHT_ISSUE, PLANWRIGHT_TOKEN } = process.env;
        if (!PLANWRIGHT_ISSUE || !PLANWRIGHT_TOKEN) process.exit(0);
        const issue = CI_API_V4_URL + "/projects/" + CI_PROJECT_ID + "/issues/" + PLANWRIGHT_ISSUE;
        const answer = await fetch(issue + "/notes", {
          method: "POST",
          headers: { "PRIVATE-TOKEN": PLANWRIGHT_TOKEN, "Content-Type": "application/json" },
          body: JSON.stringify({ body: fs.readFileSync("planwright-digest.md", "utf8") }),
        });
        if (!answer.ok) throw new Error("The issue cannot be written to: " + answer.status);'
  artifacts:
    paths: [planwright-digest.md]
    expire_in: 1 year
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
