using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Assessments;

/// <summary>A unit beside others at every node, with its strengths and weaknesses; made by <see cref="Assessment.ProfileOf"/>.</summary>
/// <remarks>
/// A strength is an indicator at which more of the ranked peers are behind the unit than before it, a weakness one at which more are
/// before it. Scores equal but for
/// rounding are neither before nor behind. Missing observations are not ranked. Immutable and safe to share between threads.
/// <para>JSON: an undefined number is null, never 0.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<UnitProfile>))]
[DebuggerDisplay("{Result.Unit,nq}: {Nodes.Count} nodes")]
public sealed class UnitProfile : IWritesJson, IShowsTables
{
    private UnitProfile(UnitAssessment result, Peers peers, EquatableArray<ProfileNode> nodes) =>
        (Result, Peers, Nodes) = (result, peers, nodes);

    /// <summary>The unit's own result.</summary>
    public UnitAssessment Result { get; }

    /// <summary>Whom it is held against.</summary>
    public Peers Peers { get; }

    /// <summary>Every node, the root first, each before its children, in the model's order.</summary>
    public EquatableArray<ProfileNode> Nodes { get; }

    /// <summary>The unit beside its peers at a node.</summary>
    /// <param name="code">The node's code.</param>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    public ProfileNode this[string code] =>
        Nodes.FirstOrDefault(n => n.Code == code)
            ?? throw Nearest.NotFound($"The model has no node of the code '{code}'.", code, Nodes.Select(n => n.Code), nameof(code));

    /// <summary>The indicators at which the unit stands best, the best first, in the model's order where equal.</summary>
    /// <param name="count">How many; more where the last ones stand equal, fewer where there are fewer.</param>
    public EquatableArray<ProfileNode> Strengths(int count = 5) => Extremes(count, 1);

    /// <summary>The indicators at which the unit stands worst, the worst first, in the model's order where equal.</summary>
    /// <inheritdoc cref="Strengths"/>
    public EquatableArray<ProfileNode> Weaknesses(int count = 5) => Extremes(count, -1);

    /// <summary>A table of scores, means, bests and ranks, with the strengths and weaknesses below it.</summary>
    public override string ToString() => this.ToText();

    internal static UnitProfile Of(Assessment assessment, UnitAssessment result, Peers peers)
    {
        var table = assessment.Table;
        var first = result.Period is { } p ? table.IndexOf(p) * table.Units.Count : 0;
        var (own, places) = (table.IndexOf(result.Unit), peers.Among(table, result.Unit));
        return new UnitProfile(result, peers, result.Nodes.Select(n => Beside(assessment, n, first, own, places)).ToEquatableArray());
    }

    private static ProfileNode Beside(Assessment assessment, NodeAssessment node, int first, int own, int[] peers)
    {
        var plan = assessment.PlanOfRow(first);
        var index = plan.IndexOf(node.Code);
        // Benchmarks are scored without being ranked: they are nobody's peers, and have no rank themselves.
        var scores = assessment.ScoreColumn(index);
        var counted = UnitRoles.Ranked(scores, assessment.Model, assessment.Units);
        int[] scored = [.. peers.Where(u => double.IsFinite(counted[first + u]))];
        int? best = scored.Length == 0 ? null : scored.MaxBy(u => scores[first + u]);
        double[] all = [counted[first + own], .. peers.Where(u => u != own).Select(u => counted[first + u])];
        var ranked = all.Count(double.IsFinite);
        double RankBy(RankTies ties) => ScoreRanks.Of(all, [plan], ties, index)[0];
        var standing = (RankBy(RankTies.Minimum) - 1, ranked - RankBy(RankTies.Maximum)) is var (before, behind) && ranked > 1
            ? (behind - before) / (ranked - 1) : double.NaN;
        return new ProfileNode(node)
        {
            Mean = scored.Length == 0 ? null : scored.Average(u => scores[first + u]),
            Best = best is { } b ? scores[first + b] : null,
            BestUnit = best is { } u ? assessment.Units[u] : null,
            Rank = Assessment.Known(RankBy(assessment.Options.Ties)),
            Ranked = ranked,
            Standing = Assessment.Known(standing),
        };
    }

    private EquatableArray<ProfileNode> Extremes(int count, int sign)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ProfileNode[] found = [.. Nodes.Where(n => n.Result.Node is Indicator && sign * n.Standing > 0)
            .OrderByDescending(n => sign * n.Standing)];
        return found.Where((n, i) => i < count || (count > 0 && n.Standing == found[count - 1].Standing)).ToEquatableArray();
    }

    IEnumerable<TextTable> IShowsTables.Tables() => UnitProfileTexts.Tables(this);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => UnitProfileTexts.WriteJson(writer, this);
}
