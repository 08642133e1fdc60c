using InnovationPotential.Robustness;
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

    private int? _asked;

    /// <summary>What stands for the standard input on the command line.</summary>
    public const string StandardInput = "-";

    public Stream Input => input ?? Console.OpenStandardInput();

    public TextWriter Output => output;

    public TextWriter Error => error;

    /// <summary>
    /// How wide aligned columns may be: as asked for; else as wide as the terminal that shows them; null, as wide as they need, where a
    /// file or another program takes them.
    /// </summary>
    /// <param name="file">The file they go to; null for the output.</param>
    public int? WidthFor(string? file) => _asked is { } width ? (width == 0 ? null : width)
        : file is null && ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && Console.WindowWidth > 0
        ? Console.WindowWidth : null;

    /// <summary>Takes the width that was asked for; 0 for as much as is needed.</summary>
    public void Ask(int? width) => _asked = width;

    /// <summary>Writes a sentence to the output.</summary>
    public void Say(string text) => WriteLines(output, text, WidthFor(null));

    /// <summary>Writes a sentence to the error writer.</summary>
    public void Complain(string text) => WriteLines(error, text, _asked is { } width ? (width == 0 ? null : width)
        : _console?.Profile.Width);

    /// <summary>Writes a result to the output, or whole or not at all to a file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Deliver(string text, string? file)
    {
        var lines = text.EndsWith('\n') ? text : text + "\n";
        if (file is null)
        {
            output.Write(lines);
            return;
        }

        Save(file, () => Text.WholeFile.Write(file, writer => writer.Write(lines)));
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
                : e.Message;
            throw new IOException($"The file '{file}' cannot be written: {reason}", e);
        }
    }

    /// <summary>Writes diagnostics, one a line.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var line = Text.PlainText.OneLine(OptionWords.For(diagnostic).ToString());
            if (_console is null) Complain(line);
            else _console.Write(new Spectre.Console.Text(line + "\n", new Style(ColorOf(diagnostic.Severity))));
        }
    }

    /// <summary>Does work that may take long; a bar on an interactive error terminal shows how much is done, and Ctrl+C ends it.</summary>
    public T Watch<T>(Func<StudyControl, T> work)
    {
        using var cancellation = new CancellationTokenSource();
        ConsoleCancelEventHandler cancel = (_, e) =>
        {
            e.Cancel = true;
            cancellation.Cancel();
        };
        Console.CancelKeyPress += cancel;
        try
        {
            if (_console is null || !_console.Profile.Capabilities.Interactive)
                return work(new StudyControl { Cancellation = cancellation.Token });
            return _console.Progress().AutoClear(true).Start(context =>
            {
                var bar = context.AddTask("replications", maxValue: 1);
                return work(new StudyControl { Cancellation = cancellation.Token, Progress = new Bar(bar) });
            });
        }
        finally
        {
            Console.CancelKeyPress -= cancel;
        }
    }

    private static void WriteLines(TextWriter writer, string text, int? width)
    {
        foreach (var line in Text.TextWrapping.Wrap(text, width ?? int.MaxValue, hanging: 2)) writer.WriteLine(line);
    }

    private static Color ColorOf(Severity severity) => severity switch
    {
        Severity.Error => Color.Red,
        Severity.Warning => Color.Yellow,
        _ => Color.Grey,
    };

    // Told from any thread, in no particular order.
    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value)
        {
            lock (task) task.Value = Math.Max(task.Value, value);
        }
    }
}
