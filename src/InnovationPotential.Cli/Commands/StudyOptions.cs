using System.CommandLine;
using System.Globalization;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary>What the commands that run studies share: model, table, study, seed and range.</summary>
internal sealed class StudyOptions
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _model = CommonOptions.Model();
    private readonly Argument<string> _data = CommonOptions.Data();
    private readonly Option<string?> _study = new("--study")
    {
        Description = "What is uncertain, a JSON file; weights ± 25 % at every level when left out.",
    };
    private readonly Option<long> _replications;
    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "What the random numbers depend on; the same seed gives the same result.",
        DefaultValueFactory = _ => 1,
    };
    private readonly Option<int?> _threads = new("--threads")
    {
        Description = "The most threads to use; as many as there are processors when left out. The result does not depend on it.",
    };
    private readonly Option<long?> _from = new("--from")
    {
        Description = "The first replication of a part, from 0; with --out, which takes the part for 'innopot merge'.",
    };
    private readonly Option<long?> _to = new("--to") { Description = "One past the last replication of a part." };
    private readonly Option<string?> _budget = new("--budget")
    {
        Description = "The time after which no more replications or rows are begun, such as 90s, 15m or 2h; the result is that of as many "
            + "as there were.",
    };
    private readonly Option<string[]> _node = TextOptions.Names("--node",
        "The dimension whose scores and ranks are studied, or several from the same replications: a,b; the root when left out.");
    private readonly TableOptions _tables;
    private readonly RoleOptions _roles = new();

    public StudyOptions(Terminal terminal, string replications, long usual)
    {
        _terminal = terminal;
        _tables = new TableOptions(terminal);
        _replications = new("--replications", "--rows") { Description = replications, DefaultValueFactory = _ => usual };
    }

    public Option<string?> Out { get; } = CommonOptions.Out();

    public void AddTo(Command command)
    {
        command.Add(_model);
        command.Add(_data);
        foreach (Option option in (Option[])[_study, _replications, _seed, _threads, _from, _to, _budget, _node, Out]) command.Add(option);
        _roles.AddTo(command);
        _tables.AddTo(command);
    }

    /// <summary>The model, its table and the study.</summary>
    public (IndicatorModel Model, IndicatorTable Table, UncertaintyStudy Study) Read(ParseResult parsed, UncertaintyStudy usual)
    {
        var subject = Subject.Read(_terminal, parsed.GetRequiredValue(_model)).Unfitted(StudyChoice.NeedsModel);
        var study = StudyChoice.Read(_terminal, parsed.GetValue(_study)) ?? usual;
        var model = _roles.Of(parsed, subject.Model);
        return (model, _tables.Read(parsed, parsed.GetRequiredValue(_data), model.TableColumns), study);
    }

    public long Replications(ParseResult parsed) => parsed.GetValue(_replications);

    public ulong Seed(ParseResult parsed) => parsed.GetValue(_seed);

    /// <summary>The nodes that are studied; none for the root.</summary>
    public string[] Nodes(ParseResult parsed) => [.. TextOptions.Split(parsed, _node)];

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

    /// <summary>Says that the budget ended a study, if it did.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="done">The replications or rows there were.</param>
    /// <param name="what">What these are.</param>
    public void TellEnd(Terminal terminal, ParseResult parsed, long done, string what)
    {
        if (done < Replications(parsed))
            terminal.Complain(FormattableString.Invariant(
                $"The budget of {parsed.GetValue(_budget)} ended the study after {done} of {Replications(parsed)} {what}."));
    }

    /// <summary>The range of a part and the file that takes it; null for the whole study.</summary>
    public (long From, long To, string File)? Part(ParseResult parsed)
    {
        var (from, to, file) = (parsed.GetValue(_from), parsed.GetValue(_to), parsed.GetValue(Out));
        if (from is null && to is null) return null;
        CommonOptions.Refuse(parsed, "is for results: a part, with --from or --to, has one form.",
            parsed.CommandResult.Command.Options.Where(o => o.Name is "--format" or "--escape-formulas"));
        var (first, end) = (from ?? 0, to ?? Replications(parsed));
        if (first < 0 || end <= first || end > Replications(parsed))
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The range from {first} to {end} is not within the {Replications(parsed)} replications of the study."));
        if (parsed.GetValue(_budget) is not null) throw new ArgumentException("A part has a range, and no --budget.");
        return (first, end, file ?? throw new ArgumentException("A part goes to a file: name it by --out."));
    }
}
