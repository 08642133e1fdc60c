using InnovationPotential.Cli.Output;

namespace InnovationPotential.Tests.Cli;

public sealed class WaitingTests
{
    [Fact]
    public void What_is_done_within_a_second_is_not_mentioned()
    {
        var (terminal, clock) = (new StringWriter(), new Ticks());

        new Waiting(terminal, "Reading data.csv", clock).Dispose();
        clock.Tick();

        terminal.ToString().Should().BeEmpty();
    }

    [Fact]
    public void What_takes_longer_is_counted_in_seconds_and_leaves_no_trace()
    {
        var (terminal, clock) = (new StringWriter(), new Ticks());
        var waiting = new Waiting(terminal, "Reading data.csv", clock);

        clock.Tick();
        clock.Tick();

        terminal.ToString().Should().Be("\rReading data.csv: 1 s\rReading data.csv: 2 s");
        waiting.Dispose();
        clock.Tick();
        terminal.ToString().Should().Be("\rReading data.csv: 1 s\rReading data.csv: 2 s\r                     \r");
        clock.Period.Should().Be(TimeSpan.FromSeconds(1));
    }

    private sealed class Ticks : TimeProvider
    {
        private Action _tick = () => { };

        public TimeSpan Period { get; private set; }

        public void Tick() => _tick();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_tick, Period) = (() => callback(state), period);
            dueTime.Should().Be(period);
            return new Still();
        }
    }

    private sealed class Still : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
