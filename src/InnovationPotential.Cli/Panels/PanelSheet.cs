using InnovationPotential.Comparisons;

namespace InnovationPotential.Cli.Panels;

/// <summary>What an expert has answered.</summary>
/// <param name="Expert">The expert: the file's name without its ending.</param>
/// <param name="File">The file's name.</param>
/// <param name="Answers">The answers by row and column; null where there is none.</param>
internal sealed record PanelSheet(string Expert, string File, IReadOnlyDictionary<(string Row, string Column), double?> Answers)
{
    /// <summary>Whether all was left empty.</summary>
    public bool IsEmpty => Answers.Values.All(v => v is null);

    /// <summary>The answer of a row and column; null where there is none.</summary>
    public double? this[string row, string column] => Answers.GetValueOrDefault((row, column));

    /// <summary>The answers as scores.</summary>
    public IEnumerable<ExpertScore> Scores() => Answers.Select(a => new ExpertScore(Expert, a.Key.Row, a.Key.Column, a.Value));
}
