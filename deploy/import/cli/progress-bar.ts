const redraw_every_ms = 100
const line_every_ms = 3_000
const bar_length = 24
/** Before that a speed says nothing. */
const rate_after_seconds = 0.5

/** Where something is: `done` of `total`, and the rows of its stage so far. */
export interface Progress {
  readonly stage: string
  readonly done: number
  readonly total: number
  readonly rows: number
}

/** Where the bar is drawn: `process.stderr`, or what a test gives. */
export interface Screen {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(text: string): unknown
}

/** Shows how far something is: one line that changes on a terminal, a line every few seconds elsewhere. */
export interface ProgressBar {
  show(progress: Progress): void
  /** Ends the line, so that other text can follow. */
  end(): void
}

export function createProgressBar(screen: Screen, now: () => number = () => performance.now()): ProgressBar {
  const onTerminal = screen.isTTY === true
  const every_ms = onTerminal ? redraw_every_ms : line_every_ms
  let stage: Progress['stage'] | undefined
  let startedAt = 0
  let shownAt = Number.NEGATIVE_INFINITY
  let latest: string | undefined

  function draw(text: string) {
    latest = undefined
    shownAt = now()
    screen.write(onTerminal ? `\r${text.slice(0, (screen.columns ?? 80) - 1)}\u001b[K` : `${text}\n`)
  }

  /** The last line of a stage is shown whether its time has come or not. */
  function end() {
    if (latest !== undefined) draw(latest)
    if (stage !== undefined && onTerminal) screen.write('\n')
    stage = undefined
  }

  return {
    show(progress) {
      if (progress.stage !== stage) {
        end()
        stage = progress.stage
        startedAt = now()
        shownAt = Number.NEGATIVE_INFINITY
      }
      latest = lineOf(progress, (now() - startedAt) / 1_000)
      if (now() - shownAt >= every_ms) draw(latest)
    },
    end,
  }
}

/** `orders    [#######-----------------]  31 %   161,200 rows   9,120 rows/s   0:39 left` */
export function lineOf({ stage, done, total, rows }: Progress, seconds: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total)
  const filled = Math.round(share * bar_length)
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(bar_length - filled)}]`
  const percent = `${Math.floor(share * 100)} %`.padStart(5)
  const rate =
    seconds >= rate_after_seconds ? `${Math.round(rows / seconds).toLocaleString('en-GB')} rows/s` : ''
  const left =
    share > 0 && share < 1 && seconds >= rate_after_seconds
      ? `${clock((seconds * (1 - share)) / share)} left`
      : ''
  return [stage.padEnd(9), bar, percent, ` ${rows.toLocaleString('en-GB')} rows`, rate, left]
    .filter((part) => part !== '')
    .join('  ')
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
