using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Assessments;
using InnovationPotential.Serialization;
using InnovationPotential.Strategies;

namespace InnovationPotential;

/// <summary>A unit's result (in a period), with everything it was made of.</summary>
/// <remarks>JSON: an object as in the assessment's <c>units</c>; an undefined number is null, never 0.</remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<UnitAssessment>))]
[DebuggerDisplay("{Unit,nq} {Period}: {Score}, rank {Rank}")]
public sealed class UnitAssessment : IWritesJson, IShowsTables
{
    private readonly Dictionary<string, NodeAssessment> _byCode;

    internal UnitAssessment(AssessedRow row, EquatableArray<NodeAssessment> nodes, EquatableArray<Finding> findings)
    {
        (Row, Nodes, Findings) = (row, nodes, findings);
        (Level, PossibleLevels) = (row.Level, row.PossibleLevels);
        _byCode = nodes.ToDictionary(n => n.Code, StringComparer.Ordinal);
    }

    /// <summary>The unit.</summary>
    public string Unit => Row.Unit;

    /// <summary>What the unit is called in texts: its name, or its code without one; see <see cref="IndicatorTable.NameOf"/>.</summary>
    public string Name => Row.Name;

    /// <summary>The period; null in a cross-section.</summary>
    public Period? Period => Row.Period;

    /// <summary>The root's score; null where it is undefined.</summary>
    public double? Score => Nodes[0].Score;

    /// <summary>The lowest score the unit could have.</summary>
    public double? Low => Nodes[0].Low;

    /// <summary>The highest score the unit could have.</summary>
    public double? High => Nodes[0].High;

    /// <summary>The share of the weight that was observed.</summary>
    public double? Coverage => Nodes[0].Coverage;

    /// <summary>The share of the weight that was imputed: it has a score, but the bounds take it for unknown.</summary>
    public double ImputedShare => Nodes[0].ImputedShare;

    /// <summary>The rank among the units of the period, 1 for the best, by the options' policy for ties; null without a score.</summary>
    public double? Rank => Nodes[0].Rank;

    /// <summary>The level the score has in the model's bands; null without bands or score, or outside all bands.</summary>
    public string? Level { get; }

    /// <summary>The levels that the bounds allow, from the lowest to the highest.</summary>
    public EquatableArray<string> PossibleLevels { get; }

    /// <summary>Every node, the root first, each before its children, in the model's order.</summary>
    public EquatableArray<NodeAssessment> Nodes { get; }

    /// <summary>What the strategies say beyond scores: limiting resources, gates, imbalances, points.</summary>
    public EquatableArray<Finding> Findings { get; }

    /// <summary>The result at a node.</summary>
    /// <param name="code">The node's code.</param>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    public NodeAssessment this[string code] =>
        _byCode.TryGetValue(code, out var node)
            ? node : throw Nearest.NotFound($"The model has no node of the code '{code}'.", code, _byCode.Keys, nameof(code));

    /// <summary>The results on the way from the root down to a node, both included.</summary>
    /// <param name="code">The node's code.</param>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    public EquatableArray<NodeAssessment> PathTo(string code)
    {
        var path = new List<NodeAssessment> { this[code] };
        while (path[^1].Parent is { } parent) path.Add(this[parent]);
        path.Reverse();
        return path.ToEquatableArray();
    }

    /// <summary>The unit's tree: observations, scores, bounds, coverage, weights and contributions, with the findings below it.</summary>
    public override string ToString() => this.ToText();

    internal AssessedRow Row { get; }

    IEnumerable<TextTable> IShowsTables.Tables() => UnitTexts.Tables(this);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => AssessmentTexts.WriteJson(writer, this);
}
