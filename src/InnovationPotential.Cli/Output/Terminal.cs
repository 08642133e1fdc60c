using InnovationPotential.Robustness;
using InnovationPotential.Text;
using Spectre.Console;

namespace InnovationPotential.Cli.Output;

/// <summary>Where results and diagnostics go.</summary>
/// <param name="output">For results.</param>
/// <param name="input">What stands for the standard input; the process's own when null.</param>
/// <param name="error">For diagnostics; colored when it is a terminal and NO_COLOR is not set.</param>
internal sealed class Terminal(TextWriter output, TextWriter error, Stream? input = null)
{
    private readonly IAnsiConsole? _console = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected
        ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) })
        : null;

    /// <summary>What stands for the standard input on the command line.</summary>
    public const string StandardInput = "-";

    public Stream Input => input ?? Console.OpenStandardInput();

    public TextWriter Output => output;

    public TextWriter Error => error;

    /// <summary>Writes a result to the output, or whole or not at all to a file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Deliver(string text, string? file) => Deliver(ResultOutput.Text(() => text), file);

    /// <summary>Writes a result, as it is made, to the output, or whole or not at all to a file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The process was asked to end before the file was complete.</exception>
    public void Deliver(Action<Utf8Buffer> write, string? file)
    {
        if (file is null)
        {
            Show(write);
            return;
        }

        using var interruption = new Interruption();
        Save(file, () => WholeFile.WriteStream(file, stream =>
        {
            var saved = new Utf8Buffer(bytes =>
            {
                interruption.Token.ThrowIfCancellationRequested();
                stream.Write(bytes);
            });
            write(saved);
            saved.Flush();
        }));
    }

    /// <summary>Writes a file, or says why that cannot be.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string file, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var reason = Directory.Exists(file) ? "it is a folder."
                : Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder) ? "its folder does not exist."
                : Reason(e);
            throw new OutputFailure($"The file '{file}' cannot be written: {reason}", e);
        }
    }

    /// <summary>Writes diagnostics, one a line.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var line = PlainText.OneLine(OptionWords.For(diagnostic).ToString());
            Tell(() =>
            {
                if (_console is null) error.WriteLine(line);
                else _console.Write(new Spectre.Console.Text(line + "\n", new Style(ColorOf(diagnostic.Severity))));
            });
        }
    }

    /// <summary>Writes a line to the output, whatever stands in it.</summary>
    /// <exception cref="OutputFailure">The output cannot be written.</exception>
    public void Print(string line) => Show(shown => shown.Write(PlainText.OneLine(line) + "\n"));

    /// <summary>Writes a line to the error writer, whatever stands in it.</summary>
    public void Say(string line) => Tell(() => error.WriteLine(PlainText.OneLine(line)));

    /// <summary>Writes where an exception comes from, to who asked for it.</summary>
    public void Say(Exception exception) => Tell(() => error.WriteLine(exception.ToString()));

    /// <summary>Does work that may take long; a bar on an interactive error terminal shows how much is done, and Ctrl+C ends it.</summary>
    /// <param name="total">How many replications or rows there are to be.</param>
    /// <param name="what">What these are.</param>
    /// <param name="budget">When no more are begun; null for no limit.</param>
    /// <param name="work">The work.</param>
    /// <exception cref="StudyCanceled">The process was asked to end.</exception>
    public T Watch<T>(long total, string what, TimeSpan? budget, Func<StudyControl, T> work)
    {
        using var interruption = new Interruption();
        var done = new Share();
        var control = new StudyControl { Cancellation = interruption.Token, Progress = done, Budget = budget };
        try
        {
            if (_console is null || !_console.Profile.Capabilities.Interactive) return work(control);
            return _console.Progress().AutoClear(true).Start(context =>
            {
                var bar = context.AddTask(what, maxValue: 1);
                done.Changed = share => bar.Value = share;
                return work(control);
            });
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            throw new StudyCanceled(done.Greatest, total, what);
        }
    }

    private void Show(Action<Utf8Buffer> write)
    {
        var writer = Utf8Buffer.To(output);
        var shown = new Utf8Buffer(bytes =>
        {
            try
            {
                writer.Write(bytes);
                writer.Flush();
                output.Flush();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new OutputFailure($"The output cannot be written: {Reason(e)}", e);
            }
        });
        write(shown);
        shown.Flush();
    }

    // Who cannot be told of problems is not kept from results.
    private static void Tell(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
        }
    }

    // The system's words without the name of the temporary file.
    private static string Reason(Exception e) => e.Message.Split(" : '")[0];

    private static Color ColorOf(Severity severity) => severity switch
    {
        Severity.Error => Color.Red,
        Severity.Warning => Color.Yellow,
        _ => Color.Grey,
    };

    // Told from any thread, in no particular order.
    private sealed class Share : IProgress<double>
    {
        private readonly Lock _gate = new();

        public double Greatest { get; private set; }

        public Action<double>? Changed { get; set; }

        public void Report(double value)
        {
            lock (_gate)
            {
                Greatest = Math.Max(Greatest, value);
                Changed?.Invoke(Greatest);
            }
        }
    }
}
