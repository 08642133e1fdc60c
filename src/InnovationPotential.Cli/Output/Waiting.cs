namespace InnovationPotential.Cli.Output;

/// <summary>
/// Says on a terminal what is being done, and for how long, once it has taken a second; the line is gone when it is done.
/// </summary>
internal sealed class Waiting : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly TextWriter _terminal;
    private readonly string _what;
    private readonly ITimer _timer;
    private int _seconds;
    private int _shown;
    private bool _isOver;

    /// <summary>Begins to wait.</summary>
    /// <param name="terminal">Where it is said.</param>
    /// <param name="what">What is done, such as "Reading data.csv".</param>
    /// <param name="clock">Tells the seconds.</param>
    public Waiting(TextWriter terminal, string what, TimeProvider clock)
    {
        (_terminal, _what) = (terminal, what);
        _timer = clock.CreateTimer(static state => ((Waiting)state!).Tell(), this, Second, Second);
    }

    /// <summary>Ends the wait.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            _isOver = true;
            if (_shown > 0) Write($"\r{new string(' ', _shown)}\r");
        }
    }

    private void Tell()
    {
        lock (_gate)
        {
            // A timer may come late.
            if (_isOver) return;
            var text = Invariant($"{_what}: {++_seconds} s");
            _shown = text.Length;
            Write($"\r{text}");
        }
    }

    // Who cannot be told is not kept from results.
    private void Write(string text)
    {
        try
        {
            _terminal.Write(text);
            _terminal.Flush();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
        }
    }
}
