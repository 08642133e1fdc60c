using InnovationPotential.Assessments;

namespace InnovationPotential.Sql;

/// <summary>The columns that a statement gives.</summary>
internal static class Outputs
{
    /// <summary>Their names in a table of scores, in order; a statement has no levels that are made of all scores.</summary>
    public static IEnumerable<string> NamesOf(FittedModel fitted, SqlOptions options) =>
    [
        options.Unit,
        .. options.Period is { } period ? [period] : Array.Empty<string>(),
        "score", "low", "high", "coverage",
        .. fitted.Model.Bands is null ? Array.Empty<string>() : LevelTerms.Names,
        .. options.Nodes.SelectMany(n => NamesOf(n, fitted.Model.Find(n) is Indicator)),
    ];

    /// <summary>Their values.</summary>
    public static IEnumerable<(string Name, Term Value)> Of(
        Chain chain, FittedModel fitted, EvaluationPlan plan, SqlOptions options, NodeTerms[] nodes)
    {
        var root = NodeOutputs.Of(chain, nodes[0]);
        foreach (var output in All("", root)) yield return output;
        if (HasLevels(fitted))
        {
            foreach (var level in LevelTerms.Names.Zip(LevelTerms.Of(chain, fitted.Model.Bands!, plan, root))) yield return level;
        }

        if (options.KeepsBounds)
        {
            yield return (RelativeLevels.Bounds[0], root.Lowest);
            yield return (RelativeLevels.Bounds[1], root.Highest);
        }

        foreach (var code in options.Nodes)
        {
            var node = plan.Find(code)!;
            var outputs = NodeOutputs.Of(chain, nodes[node.Index]);
            if (node.IsLeaf) yield return (code, outputs.Score);
            else
            {
                foreach (var output in All(code, outputs)) yield return output;
            }
        }
    }

    /// <summary>Whether a score alone tells its level.</summary>
    public static bool HasLevels(FittedModel fitted) => fitted.Model.Bands is { } bands && LevelTerms.AreOfScore(bands);

    private static IEnumerable<(string, Term)> All(string code, NodeOutputs node) =>
        NamesOf(code, isLeaf: false).Zip([node.Score, node.Low, node.High, node.Coverage]);

    private static IEnumerable<string> NamesOf(string code, bool isLeaf) =>
        code.Length == 0 ? ["score", "low", "high", "coverage"]
        : isLeaf ? [code] : [code, $"{code}.low", $"{code}.high", $"{code}.coverage"];
}
