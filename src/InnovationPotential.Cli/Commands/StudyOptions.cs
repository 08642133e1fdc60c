using System.CommandLine;
using System.Globalization;
using InnovationPotential.Cli.Output;
using InnovationPotential.Robustness;

namespace InnovationPotential.Cli.Commands;

/// <summary>What the commands that run studies share: model, table, study, seed and range.</summary>
/// <param name="terminal">Where results go.</param>
/// <param name="what">What is drawn: replications or rows.</param>
/// <param name="description">How many of them there are.</param>
/// <param name="usual">How many there are when left out.</param>
/// <param name="workbooks">Whether the command writes workbooks, too.</param>
internal sealed class StudyOptions(Terminal terminal, string what, string description, long usual, bool workbooks = false)
{
    private readonly Argument<string> _model = CommonOptions.Model();
    private readonly Argument<string> _data = CommonOptions.Data();
    private readonly Option<string?> _study = Ask.Text("--study",
        "What is uncertain, a JSON file; weights ± 25 % at every level when left out.");
    private readonly Option<long> _replications = new("--replications", "--rows")
    {
        Description = description,
        DefaultValueFactory = _ => usual,
    };
    private readonly Option<ulong> _seed = CommonOptions.Seed();
    private readonly Option<int?> _threads = Ask.Of<int?>("--threads",
        "The most threads to use; as many as there are processors when left out. The result does not depend on it.");
    private readonly Option<long?> _from = Ask.Of<long?>("--from",
        "The first replication of a part, from 0; with --out, which takes the part for 'innopot merge'.");
    private readonly Option<long?> _to = Ask.Of<long?>("--to", "One past the last replication of a part.");
    private readonly Option<string?> _budget = Ask.Text("--budget",
        "The time after which no more replications or rows are begun, such as 90s, 15m or 2h; the result is that of as many "
            + "as there were.");
    private readonly Option<string[]> _node = Ask.Names("--node",
        "The dimension whose scores and ranks are studied, or several from the same replications: a,b; the root when left out.");
    private readonly TableOptions _tables = new(terminal);
    private readonly RoleOptions _roles = new();

    /// <summary>In which form the result goes where.</summary>
    public ResultOptions Result { get; } = new(terminal, workbooks);

    /// <summary>Every argument and option, but for the form of the result.</summary>
    public void AddTo(Command command)
    {
        command.Add(_model);
        command.Add(_data);
        command.Add(
        [
            _study, _replications, _seed, _threads, _from, _to, _budget, _node, Result.Out, .. _roles.All, .. _tables.All,
        ]);
    }

    /// <summary>The model, its table and the study.</summary>
    public (IndicatorModel Model, IndicatorTable Table, UncertaintyStudy Study) Read(ParseResult parsed, UncertaintyStudy usual)
    {
        var subject = Subject.Read(terminal, parsed.GetRequiredValue(_model)).Unfitted(StudyChoice.NeedsModel);
        var study = StudyChoice.Read(terminal, parsed.GetValue(_study)) ?? usual;
        var model = _roles.Of(parsed, subject.Model);
        return (model, _tables.Read(parsed, parsed.GetRequiredValue(_data), model.TableColumns), study);
    }

    public long Replications(ParseResult parsed) => parsed.GetValue(_replications);

    public ulong Seed(ParseResult parsed) => parsed.GetValue(_seed);

    /// <summary>The nodes that are studied; none for the root.</summary>
    public string[] Nodes(ParseResult parsed) => [.. parsed.Names(_node)];

    /// <summary>The one node that is studied; null for the root.</summary>
    public string? Node(ParseResult parsed) => Nodes(parsed) is { Length: > 1 } ? throw OneNode() : Nodes(parsed).FirstOrDefault();

    /// <summary>What is said where several nodes are asked for what only one can have.</summary>
    public static ArgumentException OneNode() => new("This is for one --node: run it for each, by the same seed.");

    public int Threads(ParseResult parsed) => parsed.GetValue(_threads) switch
    {
        null => -1,
        < 1 => throw new ArgumentException("--threads is 1 or more; as many as there are processors when left out."),
        { } threads => threads,
    };

    /// <summary>The time a study may take; null for any.</summary>
    public TimeSpan? Budget(ParseResult parsed)
    {
        if (parsed.GetValue(_budget) is not { } text) return null;
        var unit = text.Length > 0 ? text[^1] switch { 'm' => 60, 'h' => 3600, _ => 1 } : 1;
        return double.TryParse(text.AsSpan().TrimEnd("smh"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number * unit < TimeSpan.MaxValue.TotalSeconds / 2
            ? TimeSpan.FromSeconds(number * unit) : throw new ArgumentException($"'{text}' is no time. Write 90s, 15m or 2h.");
    }

    /// <summary>Runs the whole study, within its budget.</summary>
    public T Run<T>(ParseResult parsed, Func<StudyControl, T> run) =>
        terminal.Watch(Replications(parsed), what, Budget(parsed), run);

    /// <summary>Runs a part of the study and writes it to its file.</summary>
    /// <param name="part">The part.</param>
    /// <param name="table">The table that is studied.</param>
    /// <param name="run">Runs the part and gives what writes it.</param>
    public int RunPart((long From, long To, string File) part, IndicatorTable table, Func<StudyControl, Action<string>> run)
    {
        var write = terminal.Watch(part.To - part.From, what, null, run);
        Terminal.Save(part.File, () => write(part.File));
        terminal.Report(table.Diagnostics);
        return ExitCode.Done;
    }

    /// <summary>Says that the budget ended a study, if it did.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="done">The replications or rows there were.</param>
    public void TellEnd(ParseResult parsed, long done)
    {
        if (done < Replications(parsed))
            terminal.Complain(FormattableString.Invariant(
                $"The budget of {parsed.GetValue(_budget)} ended the study after {done} of {Replications(parsed)} {what}."));
    }

    /// <summary>The range of a part and the file that takes it; null for the whole study.</summary>
    public (long From, long To, string File)? Part(ParseResult parsed)
    {
        var (from, to, file) = (parsed.GetValue(_from), parsed.GetValue(_to), parsed.GetValue(Result.Out));
        if (from is null && to is null) return null;
        parsed.Refuse("is for results: a part, with --from or --to, has one form.", Result.Format, Result.Escape);
        var (first, end) = (from ?? 0, to ?? Replications(parsed));
        if (first < 0 || end <= first || end > Replications(parsed))
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The range from {first} to {end} is not within the {Replications(parsed)} replications of the study."));
        if (parsed.GetValue(_budget) is not null) throw new ArgumentException("A part has a range, and no --budget.");
        return (first, end, file ?? throw new ArgumentException("A part goes to a file: name it by --out."));
    }
}
