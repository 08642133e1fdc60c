using System.CommandLine;

namespace InnovationPotential.Cli.Commands;

/// <summary>The options that say from what a model learns, beside those by which tables are read.</summary>
internal sealed class FitOptions
{
    private const string BasePrefix = "base:";
    private readonly Option<string?> _scope = new("--scope")
    {
        Description = "The observations to learn from: whole-panel, each-period, or base:2018 for one period; as the model says when left "
            + "out.",
    };
    private readonly Option<string?> _reference = new("--reference")
    {
        Description = "Learns from this table, a CSV file, instead of the one that is assessed.",
    };
    private readonly Option<bool> _comma = CommonOptions.DecimalComma();
    private readonly Option<string?> _unit = CommonOptions.UnitColumn();
    private readonly Option<bool?> _fiscal = CommonOptions.FiscalYears();

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_scope, _reference, _comma, _unit, _fiscal]) command.Add(option);
    }

    /// <summary>The table of a file, for a model.</summary>
    public IndicatorTable Table(ParseResult parsed, string path, IndicatorModel model) => TryTable(parsed, path, model).OrThrow();

    /// <summary>The table of a file, or what is wrong with it.</summary>
    public Reading<IndicatorTable> TryTable(ParseResult parsed, string path, IndicatorModel model) =>
        IndicatorTable.TryReadCsv(path, model.TableColumns, o => o with
        {
            DecimalComma = parsed.GetValue(_comma),
            UnitColumn = parsed.GetValue(_unit) ?? o.UnitColumn,
            FiscalYears = parsed.GetValue(_fiscal),
        });

    /// <summary>The subject fitted as the options say.</summary>
    public FittedModel Fit(ParseResult parsed, Subject subject, IndicatorTable table) =>
        subject.FittedTo(
            table,
            ScopeOf(parsed.GetValue(_scope), table),
            parsed.GetValue(_reference) is { } path ? () => Table(parsed, path, subject.Model) : null);

    private static FitScope? ScopeOf(string? text, IndicatorTable table) => text switch
    {
        null => null,
        "whole-panel" => FitScope.WholePanel,
        "each-period" => FitScope.EachPeriod,
        _ when text.StartsWith(BasePrefix, StringComparison.Ordinal)
            && NamedPeriod.TryFind(table.Periods, text[BasePrefix.Length..]) is { } period => FitScope.BasePeriod(period),
        _ =>
            throw new ArgumentException($"'{text}' is no scope. Write whole-panel, each-period or, with a period of the table, base:2018."),
    };
}
