using InnovationPotential.Cli.Databases;
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
    private readonly List<string> _files = [];
    private bool _isTaken;
    private readonly IAnsiConsole? _console = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected
        ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) })
        : null;

    private int? _asked;

    /// <summary>What stands for the standard input on the command line.</summary>
    public const string StandardInput = "-";

    /// <summary>The names of the files that the command reads, without their folders.</summary>
    public IReadOnlyList<string> Files => _files;

    public TextWriter Output => output;

    public TextWriter Error => error;

    /// <summary>
    /// How wide aligned columns may be: as asked for; else as wide as the terminal that shows them; null, as wide as they need, where a
    /// file or another program takes them.
    /// </summary>
    /// <param name="file">The file they go to; null for the output.</param>
    public int? WidthFor(string? file) => AskedOr(
        file is null && ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && Console.WindowWidth > 0
            ? Console.WindowWidth : null);

    /// <summary>Takes the width that was asked for; 0 for as much as is needed.</summary>
    public void Ask(int? width) => _asked = width;

    /// <summary>Writes a sentence to the output, whatever stands in it.</summary>
    /// <exception cref="OutputFailure">The output cannot be written.</exception>
    public void Say(string text) => Show(shown => shown.Write(Lines(text, WidthFor(null))));

    /// <summary>Writes a sentence to the error writer, whatever stands in it.</summary>
    public void Complain(string text) => Tell(() => error.Write(Lines(text, AskedOr(_console?.Profile.Width))));

    /// <summary>Writes where an exception comes from, to who asked for it.</summary>
    public void Complain(Exception exception) => Tell(() => error.WriteLine(Secrets.Hide(exception.ToString())));

    /// <summary>Takes a file down that the command reads.</summary>
    /// <returns>What it is called in messages.</returns>
    public string Reads(string path)
    {
        var name = path == StandardInput ? "the standard input" : Path.GetFileName(path);
        if (!_files.Contains(name)) _files.Add(name);
        return name;
    }

    /// <summary>The standard input, which can be read once.</summary>
    /// <exception cref="InvalidInputException">It was taken before.</exception>
    public Stream TakeInput()
    {
        if (_isTaken)
            throw new InvalidInputException([Diagnostic.Error(TableCodes.InputTakenTwice, "The standard input is asked for twice.",
                hint: "Write - for one of the files only, and name the others.")]);
        _isTaken = true;
        return input ?? Console.OpenStandardInput();
    }

    /// <summary>Says that the command ends, and why; what names no file has to do with those that were read.</summary>
    public void Fail(IEnumerable<Diagnostic> diagnostics) =>
        Report(diagnostics.Select(d =>
            _files.Count == 0 || d.Location.File is not null || _files.Exists(f => d.ToString().Contains(f, StringComparison.Ordinal)) ? d
            : d with { Location = d.Location with { File = string.Join(", ", _files) } }));

    /// <summary>Says that the command ends, and why.</summary>
    /// <param name="message">The reason.</param>
    /// <param name="ofFiles">Whether it has to do with the files that were read.</param>
    public void Fail(string message, bool ofFiles) =>
        Complain(ofFiles && _files.Count > 0 && !_files.Exists(f => message.Contains(f, StringComparison.Ordinal))
            ? $"{string.Join(", ", _files)}: {message}" : message);

    /// <summary>Writes a result to the output, or whole or not at all to a file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Deliver(string text, string? file) => Deliver(ResultForm.Text(() => text), file);

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
        void Write() => WholeFile.WriteStream(file, stream =>
        {
            var saved = new Utf8Buffer(bytes =>
            {
                interruption.Token.ThrowIfCancellationRequested();
                stream.Write(bytes);
            });
            write(saved);
            saved.Flush();
        });
        During($"Writing {Path.GetFileName(file)}", () =>
        {
            Save(file, Write);
            return file;
        });
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
    /// <returns>The exit code that tells of them.</returns>
    public int Report(IEnumerable<Diagnostic> diagnostics)
    {
        Diagnostic[] all = [.. diagnostics];
        foreach (var diagnostic in all)
        {
            var line = PlainText.OneLine(Secrets.Hide(OptionWords.For(diagnostic).ToString()));
            if (_console is null) Complain(line);
            else Tell(() => _console.Write(new Spectre.Console.Text(line + "\n", new Style(ColorOf(diagnostic.Severity)))));
        }

        return ExitCode.Of(all);
    }

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

    /// <summary>Does work that may take long: beyond a second an interactive error terminal says what is done.</summary>
    /// <param name="what">What is done, such as "Reading data.csv".</param>
    /// <param name="work">The work.</param>
    public T During<T>(string what, Func<T> work)
    {
        if (_console is null || !_console.Profile.Capabilities.Interactive) return work();
        using var waiting = new Waiting(error, PlainText.OneLine(what), TimeProvider.System);
        return work();
    }

    private int? AskedOr(int? usual) => _asked is { } width ? width == 0 ? null : width : usual;

    private static string Lines(string text, int? width) =>
        string.Concat(TextWrapping.Wrap(PlainText.OneLine(Secrets.Hide(text)), width ?? int.MaxValue, hanging: 2).Select(l => l + "\n"));

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
