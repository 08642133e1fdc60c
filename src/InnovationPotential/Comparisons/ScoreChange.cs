using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;
using InnovationPotential.Trends;

namespace InnovationPotential.Comparisons;

/// <summary>The change of a unit's score, decomposed exactly into what its indicators contribute.</summary>
/// <remarks>
/// The contributions sum to the change, without a rest, and change their sign when both sides are exchanged. Nodes that add up are
/// decomposed by mid-points, geometric means by LMDI-I (Ang 2004), down the tree. An indicator missing on both sides is left out, as in the
/// scores; one missing on one side leaves the change without a decomposition (<see cref="Reason"/>), for what it changed is unknown.
/// Immutable; safe to share between threads.
/// <para>JSON: scores, change and exact contributions; an undefined number is null, and <c>reason</c> says why.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<ScoreChange>))]
public sealed record ScoreChange : IWritesJson, IShowsTables
{
    private static readonly ResultColumn<ChangeContribution>[] Sides =
    [
        new("data", c => c.Data, NumberText.Show),
        new("normalization", c => c.Normalization, NumberText.Show),
        new("weights", c => c.Weights, NumberText.Show),
        new("total", c => c.Total, NumberText.Show, "in all"),
    ];

    private static readonly ResultColumn<(ModelNode Node, ChangeContribution Contribution)>[] Columns =
    [
        new("node", c => c.Node.Title) { Forms = ResultForms.Shown },
        new("node", c => c.Node.Code) { Forms = ResultForms.Json },
        .. Sides.Select(c => c.Of<(ModelNode Node, ChangeContribution Contribution)>(n => n.Contribution)),
    ];

    private static readonly ResultColumn<ScoreChange>[] Result =
    [
        new("unit", c => c.Unit) { NamesUnits = true },
        new("node", c => c.Node),
        new("from", c => c.From?.Label),
        new("to", c => c.To?.Label),
        new("before", c => c.Before),
        new("after", c => c.After),
        new("change", c => c.Change.Value),
        new("reason", c => c.Reason?.Code()),
        new((writer, c) => Columns.WriteJson(writer, "contributions", c.Contributions)),
        new((writer, c) => writer.WriteDiagnostics("diagnostics", c.Diagnostics)),
    ];

    internal ScoreChange(AssessedUnit before, AssessedUnit after)
    {
        (Unit, Names, Node) = (after.Unit, after.Names, after.Top.Code);
        (From, To) = (before.Period, after.Period);
        (Before, After) = (before.ScoreOf(before.Top), after.ScoreOf(after.Top));
        (Contributions, Reason, Diagnostics) = ScoreChangeDecomposition.Of(before, after);
    }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>What units are called.</summary>
    internal GivenNames? Names { get; }

    /// <summary>The node whose score changed.</summary>
    public string Node { get; }

    /// <summary>The earlier period; null in a cross-section.</summary>
    public Period? From { get; }

    /// <summary>The later period; null in a cross-section.</summary>
    public Period? To { get; }

    /// <summary>The earlier score; null where it is undefined.</summary>
    public double? Before { get; }

    /// <summary>The later score; null where it is undefined.</summary>
    public double? After { get; }

    /// <summary>The later score minus the earlier; undefined where one of them is.</summary>
    public Quantity Change => Quantity.Of((After ?? double.NaN) - (Before ?? double.NaN));

    /// <summary>
    /// What each node contributes through data, normalization and weights, on the range of the score that changed, in the order of the
    /// tree: an indicator; or a dimension, for a change of its own weight or of how its scores are re-expressed for its parent. Empty where
    /// the change cannot be decomposed.
    /// </summary>
    public EquatableArray<(ModelNode Node, ChangeContribution Contribution)> Contributions { get; }

    /// <summary>Why the change cannot be decomposed; null where it is.</summary>
    public UndefinedReason? Reason { get; }

    /// <summary>
    /// The contributions summed: how much of the change came through data, normalization and weights. Null where it is not decomposed.
    /// </summary>
    public ChangeContribution? Total => Reason is not null ? null : new ChangeContribution(
        Contributions.Sum(c => c.Contribution.Data), Contributions.Sum(c => c.Contribution.Normalization),
        Contributions.Sum(c => c.Contribution.Weights));

    /// <summary>What stands in the way of a decomposition, and where.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What a node contributes; none where it does not take part.</summary>
    /// <param name="node">The code of an indicator or dimension.</param>
    public ChangeContribution this[string node] => Contributions.FirstOrDefault(c => c.Node.Code == node).Contribution;

    /// <summary>A table of the contributions, the greatest first.</summary>
    public override string ToString() => this.ToText();

    private TextTable Table()
    {
        var span = From is { } from && To is { } to ? $", {from}–{to}" : "";
        var table = Columns.Show(
            Contributions.OrderByDescending(c => c.Contribution.Total),
            $"{Names.Call(Unit)}, {Node}{span}: {NumberText.Show(Before)} → {NumberText.Show(After)}, change "
                + NumberText.Show(Change.Value),
            Diagnostics.ToNote());
        return Total is { } total ? table.Add(["in all", .. Sides.Select(c => c.Show(total))]) : table;
    }

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => Result.Called(Names).WriteJson(writer, this);

    IEnumerable<TextTable> IShowsTables.Tables() => [Table()];
}
