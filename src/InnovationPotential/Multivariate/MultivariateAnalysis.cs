using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Assessments;
using InnovationPotential.Data;
using InnovationPotential.Serialization;
using InnovationPotential.Weightings;

namespace InnovationPotential.Multivariate;

/// <summary>
/// The multivariate look at a model's data: how indicators and dimensions correlate, whether the parts of a dimension measure one thing,
/// and what each node matters in the result beside what it was meant to.
/// </summary>
/// <remarks>
/// What is compared is turned by direction, so that a negative correlation is a trade-off whatever the indicators' directions. Missing
/// values are left out pair by pair, and every number says how many pairs it rests on. Immutable; safe to share between threads.
/// Source: OECD/JRC Handbook (2008), step 4; audits of composite indicators by the European Commission's Joint Research Centre.
/// <para>JSON: everything, with exact numbers; an undefined number is null, never 0.</para>
/// <para>CSV: the correlations, one row a pair, with exact numbers; an undefined number is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<MultivariateAnalysis>))]
[DebuggerDisplay("{Correlations.Count} correlations")]
public sealed class MultivariateAnalysis : IWritesJson, IWritesCsv, IShowsTables
{
    private readonly Lazy<EquatableArray<AchievedImportance>> _importance;

    private MultivariateAnalysis(IReadOnlyList<AnalyzedNode> nodes, MultivariateOptions options, bool hasScores, int periods)
    {
        Options = options;
        Compared = [.. nodes.Where(n => hasScores || n.IsIndicator)];
        Correlations = PairedNodes.Of(nodes, hasScores)
            .Select(p => new NodeCorrelation(p.Relation, p.First, p.Second) is var pair
                ? pair with { Flag = options.FlagOf(pair, p.First.IsIndicator, IsOnlyChild(nodes, p.First)) } : pair)
            .ToEquatableArray();
        Dimensions = nodes.Where(n => !n.IsIndicator)
            .Select(d => (d.Code, Parts: Array.FindAll(Compared, n => n.Parent == d.Code)))
            .Where(d => d.Parts.Length > 1).Select(d => new DimensionStructure(d.Code, d.Parts, options)).ToEquatableArray();
        var leaves = nodes.Where(n => n.IsIndicator).ToArray();
        AllIndicators = leaves.Length > 1 ? new DimensionStructure(nodes[0].Code, leaves, options) : null;
        _importance = new(() => hasScores ? ImportanceOf(nodes, options.LargestSample) : []);
        Diagnostics = MultivariateFindings.Of(this, nodes, hasScores, options.Period is null ? periods : 0).ToEquatableArray();
    }

    /// <summary>What was taken and from where on it was flagged.</summary>
    public MultivariateOptions Options { get; }

    /// <summary>
    /// The correlations: of indicators within their dimension, of nodes with their dimension, every other dimension above and the root,
    /// of dimensions among each other.
    /// </summary>
    public EquatableArray<NodeCorrelation> Correlations { get; }

    /// <summary>The nodes that have values to compare, in the order of the tree.</summary>
    internal AnalyzedNode[] Compared { get; }

    /// <summary>The structure of each dimension of two parts or more, the root's first.</summary>
    public EquatableArray<DimensionStructure> Dimensions { get; }

    /// <summary>The structure of all indicators together, whatever their dimension; null where there is one only.</summary>
    public DimensionStructure? AllIndicators { get; }

    /// <summary>
    /// For every node below the root the share of the weight of the whole that it was meant to have (the product of the shares on its way
    /// up) and what it has achieved: its correlation with the root and the correlation ratio. Empty where there are no scores.
    /// </summary>
    /// <remarks>Computed when first asked for. Where each period was fitted by itself, the weight is the mean over the periods.</remarks>
    public EquatableArray<AchievedImportance> Importance => _importance.Value;

    /// <summary>What is conspicuous or undefined.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The correlation of two nodes, in any order.</summary>
    /// <param name="first">The code of a node.</param>
    /// <param name="second">The code of another.</param>
    /// <exception cref="ArgumentException">The two are not compared: there is no such node, or they are neither siblings, nor one above the
    /// other, nor dimensions of a level.</exception>
    public NodeCorrelation this[string first, string second] =>
        Correlations.FirstOrDefault(c => (c.First == first && c.Second == second) || (c.First == second && c.Second == first))
        ?? throw new ArgumentException($"'{first}' and '{second}' are not compared.", nameof(second));

    /// <summary>The full matrix of correlations, whatever the nodes' places in the tree.</summary>
    /// <param name="method">Which correlation.</param>
    /// <param name="codes">The codes of the nodes; all there are, in the order of the tree, when left out.</param>
    /// <remarks>Each over the rows where both have a value; undefined with fewer than three, and where one of them is constant.</remarks>
    /// <exception cref="ArgumentException">There is no such node, or it has no scores here.</exception>
    public CorrelationMatrix Matrix(CorrelationMethod method = CorrelationMethod.Pearson, params ReadOnlySpan<string> codes)
    {
        var chosen = new List<AnalyzedNode>();
        foreach (var code in codes)
            chosen.Add(Array.Find(Compared, n => n.Code == code)
                ?? throw new ArgumentException($"'{code}' has nothing to correlate here.", nameof(codes)));
        return new CorrelationMatrix(method, codes.IsEmpty ? Compared : chosen);
    }

    /// <summary>The structure of a dimension.</summary>
    /// <param name="dimension">Its code.</param>
    /// <exception cref="ArgumentException">There is no such dimension, or it has fewer than two parts.</exception>
    public DimensionStructure this[string dimension] =>
        Dimensions.FirstOrDefault(d => d.Code == dimension)
            ?? throw Nearest.NotFound($"There is no dimension of the code '{dimension}' and two parts or more.", dimension,
                Dimensions.Select(d => d.Code), nameof(dimension));

    /// <summary>Looks at the scores of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="options">What to take and from where on to flag; the usual when left out.</param>
    /// <exception cref="ArgumentNullException">The assessment is null.</exception>
    /// <exception cref="ArgumentException">There is no such period.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The largest sample is below 4.</exception>
    public static MultivariateAnalysis Of(Assessment assessment, MultivariateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        options = Checked(options);
        return new MultivariateAnalysis(AnalyzedTree.Of(assessment, options.Period), options, true, assessment.Periods.Count);
    }

    /// <summary>
    /// Looks at the values of a table before anything is done to them: within and across the dimensions of a model, whose directions are
    /// applied.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="model">The model; its normalizations, weights and aggregations do not matter.</param>
    /// <param name="options">What to take and from where on to flag; the usual when left out.</param>
    /// <remarks>Dimensions have no scores yet, so that indicators are correlated among each other only.</remarks>
    /// <exception cref="ArgumentNullException">The table or the model is null.</exception>
    /// <exception cref="ArgumentException">There is no such period.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The largest sample is below 4.</exception>
    /// <exception cref="InvalidInputException">
    /// The table lacks indicators of the model, or two never stand in one row, for their periods differ in length.
    /// </exception>
    public static MultivariateAnalysis Of(IndicatorTable table, IndicatorModel model, MultivariateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(model);
        options = Checked(options);
        InvalidInputException.ThrowIfAny(
            [.. FitFindings.Lacking(model.Indicators, table), .. PeriodLengths.NeverMeeting(table, model.Indicators.Select(i => i.Code))]);
        return new MultivariateAnalysis(AnalyzedTree.Of(table, model, options.Period), options, false, table.Periods.Count);
    }

    /// <summary>The correlations, the structure of dimensions, the components and the importances as tables for a terminal.</summary>
    public override string ToString() => this.ToText();

    private static MultivariateOptions Checked(MultivariateOptions? options)
    {
        options ??= MultivariateOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LargestSample, 4, nameof(options));
        return options;
    }

    private static EquatableArray<AchievedImportance> ImportanceOf(IReadOnlyList<AnalyzedNode> nodes, int largestSample)
    {
        var root = nodes[0].Values;
        return nodes.Skip(1).Select(node =>
        {
            var (x, y) = Missing.RemovePairs(node.Values, root);
            var correlation = x.Length < NodeCorrelation.FewestPairs ? double.NaN : Correlation.Pearson(x, y);
            if (x.Length > largestSample) (x, y) = Thinned(x, y, largestSample);
            return new AchievedImportance(node.Code, node.Weight, Assessment.Known(correlation),
                Assessment.Known(CorrelationRatio.Of(x, y)));
        }).ToEquatableArray();
    }

    /// <summary>Evenly spaced in the order of x, so that a curve keeps its shape from end to end.</summary>
    private static (double[] X, double[] Y) Thinned(double[] x, double[] y, int count)
    {
        var order = Enumerable.Range(0, x.Length).OrderBy(i => x[i]).ThenBy(i => y[i]).ToArray();
        var taken = Enumerable.Range(0, count).Select(i => order[(int)((long)i * (x.Length - 1) / (count - 1))]).ToArray();
        return (Array.ConvertAll(taken, i => x[i]), Array.ConvertAll(taken, i => y[i]));
    }

    private static bool IsOnlyChild(IReadOnlyList<AnalyzedNode> nodes, AnalyzedNode node) => nodes.Count(n => n.Parent == node.Parent) == 1;

    IEnumerable<TextTable> IShowsTables.Tables() => MultivariateTexts.Tables(this);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => MultivariateTexts.Result.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => MultivariateTexts.WriteCsv(this, csv);
}
