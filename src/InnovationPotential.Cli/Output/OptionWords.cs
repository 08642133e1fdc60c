using System.Text.RegularExpressions;
using InnovationPotential.Multivariate;
using InnovationPotential.Robustness;
using InnovationPotential.Trends;

namespace InnovationPotential.Cli.Output;

/// <summary>Puts hints into the words of the command line: the library names its members, who runs a command needs its options.</summary>
internal static partial class OptionWords
{
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        [nameof(CsvOptions.UnitColumn)] = "--unit-column",
        [nameof(CsvOptions.NameColumn)] = "--name-column",
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
        [nameof(TrendOptions.IncludeEmpty)] = "--include-empty",
        [nameof(MultivariateOptions.LargestSample)] = "--largest-sample",
        [nameof(SensitivityPoints.Random)] = "--random",
    };

    // Where a hint shows C#, what is written in the model, the study or on the command line instead.
    private static readonly (string Code, string Words)[] Phrases =
    [
        ("FiscalYears (--fiscal-years)", "--fiscal-years"),
        ("StudyOutput.RankShift", "--output rank-shift"),
        ("UncertainFactor.WeightNoise(0.25)", """{"kind": "weight-noise", "fraction": 0.25}"""),
        ("Normalization.MinMax(1, 100)", """{"kind": "min-max", "output": {"low": 1, "high": 100}}"""),
        ("Normalization.ZScore().Rescale(0, 1)",
            """{"kind": "rescaled", "inner": {"kind": "z-score"}, "output": {"low": 0, "high": 1}}"""),
        (" alone: new PairwiseJudgments(codes, upper).", " alone."),
        ("Take Sobol or Random.", "Take --random, or leave it out."),
        ("Take Random points, or fewer inputs.", "Take --random, or fewer inputs."),
        ("Read a query's result: IndicatorTable.Read(DbDataReader).", "Write a query's result as CSV."),
        ("Read it by the package InnovationPotential.Excel, or save", "Give it the ending .xlsx, or save"),
    ];

    /// <summary>A diagnostic with the hint in the words of the command line.</summary>
    public static Diagnostic For(Diagnostic diagnostic) =>
        diagnostic.Hint is { } hint ? diagnostic with { Hint = Of(hint) } : diagnostic;

    /// <summary>A hint in the words of the command line.</summary>
    public static string Of(string hint)
    {
        foreach (var (code, words) in Phrases) hint = hint.Replace(code, words, StringComparison.Ordinal);
        return Word().Replace(hint, w => Options.GetValueOrDefault(w.Value, w.Value));
    }

    // A word with a capital within is a member's name; one with only the first a member's or that of a sentence, by where it stands.
    [GeneratedRegex(@"\bTrendOptions\.Units\b|\b[A-Z][a-z]+([A-Z][a-z]+)+\b|(?<=[a-z] )[A-Z][a-z]+\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
