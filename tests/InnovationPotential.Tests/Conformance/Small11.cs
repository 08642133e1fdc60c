using InnovationPotential.Serialization;
using InnovationPotential.Strategies;
using InnovationPotential.Tests.Normalizations;

namespace InnovationPotential.Tests.Conformance;

/// <summary>The 11 clusters of COINr's reference results, read by the importer.</summary>
internal static class Small11
{
    public static readonly string[] Codes = ["x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8"];

    public static readonly string[] Pillars = ["P1", "P2", "P3"];

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "TestData", "reference", "small11");

    public static CoinrImport Import(CoinrNormalization normalization = CoinrNormalization.Standard) =>
        CoinrImport.Read(Path.Combine(Folder, "input.csv"), Path.Combine(Folder, "meta.csv"),
            o => o with { Normalization = normalization });

    public static ReferenceCsv File(string name) => ReferenceCsv.Read("small11/" + name);

    public static double[] Raw(string code) => File("input.csv").Numbers(code);

    public static string PillarOf(string code) => code[1] <= '3' ? "P1" : code[1] <= '5' ? "P2" : "P3";

    /// <summary>The imported model with another rule for all indicators, or for some.</summary>
    public static IndicatorModel With(Normalization rule, params ReadOnlySpan<IndicatorNormalization> exceptions)
    {
        var (root, found) = (Import().Model.Root, exceptions.ToArray().ToEquatableArray());
        return new IndicatorModel(
            root with { Strategy = AssessmentStrategy.WeightedIndex(w => w with { Normalization = rule, Exceptions = found }) });
    }

    /// <summary>The scores that a model learns to give an indicator.</summary>
    public static double[] Scores(IndicatorModel model, string code)
    {
        var (values, units) = (Raw(code), File("input.csv").Words("uCode"));
        var scores = new double[values.Length];
        model.Fit(Import().Table).ValuationOf(code).Apply(new IndicatorSample(values, units), scores);
        return scores;
    }

    /// <summary>Compares the scores of some indicators, all by default, with a file.</summary>
    public static Action<Comparison> Normalized(string file, IndicatorModel model, params string[] codes) => comparison =>
    {
        var expected = File(file);
        foreach (var code in codes.Length == 0 ? Codes : codes) comparison.Add(Scores(model, code), expected.Numbers(code), code);
    };

    /// <summary>Assesses scores that are normalized already.</summary>
    public static Assessment Assess(string file, Func<WeightedIndex, WeightedIndex> configure, Func<Dimension, Dimension>? change = null)
    {
        var input = File(file);
        var table = IndicatorTable.Create(input.Words("uCode"), Codes.Select(c => IndicatorColumn.OfDoubles(c, input.Numbers(c))));
        var root = Turned(Import().Model.Root, change ?? (d => d)) with
        {
            Strategy = AssessmentStrategy.WeightedIndex(w => configure(w with { Normalization = Normalization.None })),
        };
        return new IndicatorModel(root).Assess(table);
    }

    public static double[] Scores(Assessment assessment, string node) => [.. assessment.Scores(node).Select(s => s ?? double.NaN)];

    private static Dimension Turned(Dimension dimension, Func<Dimension, Dimension> change) => change(dimension with
    {
        Children = dimension.Children.Select(c => c is Dimension d
            ? Turned(d, change)
            : (ModelNode)((Indicator)c with { Direction = Direction.HigherIsBetter, Target = null })).ToEquatableArray(),
    });
}
