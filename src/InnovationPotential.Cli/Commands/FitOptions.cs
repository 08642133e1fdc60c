using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary>The options that say from what a model learns, beside those by which tables are read.</summary>
internal sealed class FitOptions(Terminal terminal)
{
    private const string BasePrefix = "base:";
    private readonly Option<string?> _scope = Ask.Text("--scope",
        "The observations to learn from: whole-panel, each-period, or base:2018 for one period; as the model says when left "
            + "out.");
    private readonly Option<string?> _reference = Ask.Text("--reference",
        "Learns from this table, a CSV file, instead of the one that is assessed.");
    private readonly TableOptions _tables = new(terminal);
    private readonly RoleOptions _roles = new();

    /// <summary>Every option.</summary>
    public IEnumerable<Option> All => [_scope, _reference, .. _roles.All, .. _tables.All];

    /// <summary>The options that say from what a model learns.</summary>
    public IEnumerable<Option> OfFit => [_scope, _reference, .. _roles.All];

    /// <summary>The options that say on which observations a model is fitted.</summary>
    public Option[] OfScope => [_scope, _reference];

    /// <summary>The table of a file, for a model.</summary>
    public IndicatorTable Table(ParseResult parsed, string path, IndicatorModel model) => TryTable(parsed, path, model).OrThrow();

    /// <summary>The table of a file, without a model.</summary>
    public IndicatorTable Table(ParseResult parsed, string path) => _tables.Read(parsed, path, null);

    /// <summary>The table of a file, or what is wrong with it.</summary>
    public Reading<IndicatorTable> TryTable(ParseResult parsed, string path, IndicatorModel model) =>
        _tables.TryRead(parsed, path, _roles.Of(parsed, model).TableColumns);

    /// <summary>The subject with the roles of units that the options say.</summary>
    public Subject Asked(ParseResult parsed, Subject subject) => subject.With(m => _roles.Of(parsed, m));

    /// <summary>The subject as the options say, for a study, which fits it to the table itself.</summary>
    public Subject Studied(ParseResult parsed, Subject subject, IndicatorTable table)
    {
        parsed.Refuse("is not for studies: they fit the model to the table itself.", _reference);
        return Asked(parsed, subject).With(
            m => ScopeOf(parsed.GetValue(_scope), table.Periods) is { } scope ? m with { Scope = scope } : m);
    }

    /// <summary>The subject fitted as the options say; how long it takes is told.</summary>
    public FittedModel Fit(ParseResult parsed, Subject subject, IndicatorTable table)
    {
        var (asked, scope) = (Asked(parsed, subject), ScopeOf(parsed.GetValue(_scope), table.Periods));
        var reference = parsed.GetValue(_reference) is { } path ? Table(parsed, path, subject.Model) : null;
        return terminal.During($"Fitting {subject.Model.Code}", () => asked.FittedTo(table, scope, reference));
    }

    /// <summary>The table assessed by the subject, fitted as the options say; how long it takes is told.</summary>
    public Assessment Assess(ParseResult parsed, Subject subject, IndicatorTable table)
    {
        var fitted = Fit(parsed, subject, table);
        return terminal.During($"Assessing by {subject.Model.Code}", () => fitted.Assess(table));
    }

    /// <summary>The subject and the table that are named, and the one assessed by the other.</summary>
    public (Subject Subject, IndicatorTable Table, Assessment Assessment) Assess(
        ParseResult parsed, Argument<string> model, Argument<string> data)
    {
        var subject = Subject.Read(terminal, parsed.GetRequiredValue(model));
        var table = Table(parsed, parsed.GetRequiredValue(data), subject.Model);
        return (subject, table, Assess(parsed, subject, table));
    }

    /// <summary>The scope that is stated, of a table whose periods are not at hand; null where none is.</summary>
    public FitScope? Scope(ParseResult parsed) => ScopeOf(parsed.GetValue(_scope), []);

    /// <summary>What is stated of the table's text.</summary>
    public CsvOptions Texts(ParseResult parsed) => _tables.Configured(parsed, CsvOptions.Default);

    private static FitScope? ScopeOf(string? text, EquatableArray<Period> periods) => text switch
    {
        null => null,
        "whole-panel" => FitScope.WholePanel,
        "each-period" => FitScope.EachPeriod,
        _ when text.StartsWith(BasePrefix, StringComparison.Ordinal)
            && NamedPeriod.TryFind(periods, text[BasePrefix.Length..]) is { } period => FitScope.BasePeriod(period),
        _ =>
            throw new ArgumentException($"'{text}' is no scope. Write whole-panel, each-period or, with a period of the table, base:2018."),
    };
}
