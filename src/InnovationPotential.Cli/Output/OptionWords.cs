using System.Text.RegularExpressions;
using InnovationPotential.Trends;

namespace InnovationPotential.Cli.Output;

/// <summary>Puts hints into the words of the command line: the library names its members, who runs a command needs its options.</summary>
internal static partial class OptionWords
{
    private const string OfTables = "IP20";

    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        [nameof(CsvOptions.UnitColumn)] = "--unit-column",
        [nameof(CsvOptions.PeriodColumn)] = "--period-column",
        [nameof(CsvOptions.IndicatorColumn)] = "--indicator-column",
        [nameof(CsvOptions.ValueColumn)] = "--value-column",
        [nameof(CsvOptions.IndicatorName)] = "--indicator-name",
        [nameof(CsvOptions.FiscalYears)] = "--fiscal-years",
        [nameof(CsvOptions.Layout)] = "--layout",
        [nameof(CsvOptions.Separator)] = "--separator",
        [nameof(CsvOptions.SkipLines)] = "--skip-lines",
        [nameof(CsvOptions.Encoding)] = "--encoding",
        [nameof(CsvOptions.DecimalComma)] = "--decimal-comma",
        [nameof(CsvOptions.ThousandsSeparator)] = "--thousands",
        [nameof(CsvOptions.PercentSigns)] = "--percent",
        [nameof(CsvOptions.MissingMarkers)] = "--missing",
        [nameof(CsvOptions.AttributeColumns)] = "--attribute",
        [nameof(CsvOptions.Where)] = "--where",
        [nameof(CsvOptions.Ignore)] = "--ignore",
        [nameof(CsvOptions.Only)] = "--only",
        [$"{nameof(TrendOptions)}.{nameof(TrendOptions.Units)}"] = "--unit",
        [nameof(ExcelOptions.Sheet)] = "data.xlsx#Sheet",
        [nameof(ExcelOptions.Range)] = "--range",
        [nameof(IndicatorModel.Benchmarks)] = "--benchmarks",
        [nameof(IndicatorModel.LeftOut)] = "--leave-out",
    };

    /// <summary>A diagnostic with the hint in the words of the command line.</summary>
    public static Diagnostic For(Diagnostic diagnostic) =>
        diagnostic is { Hint: { } hint } && diagnostic.Code.StartsWith(OfTables, StringComparison.Ordinal)
        ? diagnostic with { Hint = Word().Replace(hint, w => Options.GetValueOrDefault(w.Value, w.Value)) }
        : diagnostic;

    [GeneratedRegex(@"[A-Z][A-Za-z]+(\.[A-Z][A-Za-z]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
