using System.Text.Json;
using InnovationPotential.Comparisons;
using InnovationPotential.Models;
using InnovationPotential.Numerics;
using InnovationPotential.Text;
using InnovationPotential.Weightings;

namespace InnovationPotential.Cli.Panels;

/// <summary>The weights that experts give to the parts of each dimension, how far they agree, and how consistent each is.</summary>
internal sealed class PanelWeights : IWritesJson, IWritesCsv, IShowsTables
{
    // The convention of Saaty (1980), by which the weighting judges, too.
    private const double AcceptedRatio = 0.10;

    private static readonly ResultColumn<PanelWeight>[] WeightColumns =
    [
        new("dimension", w => w.Dimension),
        new("node", w => w.Node),
        new("weight", w => w.Weight, NumberText.Show),
        new("experts", w => w.Dispersion.Count, NumberText.Rank),
        new("sd", w => w.Dispersion.StandardDeviation, NumberText.Show),
        new("variation", w => w.Dispersion.Variation, NumberText.Show),
    ];

    private static readonly ResultColumn<PanelConcordance>[] Agreements =
    [
        new("dimension", c => c.Code),
        .. PanelTexts.Agreement,
    ];

    private static readonly ResultColumn<PanelConsistency>[] Ratios =
    [
        new("dimension", c => c.Dimension),
        new("expert", c => c.Expert) { Empty = "the group" },
        new("ratio", c => c.Ratio, NumberText.Show, "consistency ratio"),
        new("accepted", c => c.Ratio is { } ratio ? (Rounding.IsBelow(ratio, AcceptedRatio) ? "yes" : "no") : null),
    ];

    private readonly List<PanelWeight> _weights = [];
    private readonly List<PanelConcordance> _concordances = [];
    private readonly List<PanelConsistency> _ratios = [];
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What to heed.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The weights of points or of judgments of pairs.</summary>
    public static PanelWeights Of(IndicatorModel model, PanelAnswers answers)
    {
        var weights = new PanelWeights();
        foreach (var group in PanelGroup.Of(model))
        {
            var (needed, columns) = answers.Form == PanelForm.Budget ? (group.Codes, new[] { PanelBlank.Points })
                : (group.Pairs().Select(p => p.Key).ToArray(), [PanelBlank.FirstTimes, PanelBlank.SecondTimes]);
            var complete = answers.Sheets.Where(s => weights.IsComplete(s, group, needed, columns)).ToArray();
            if (complete.Length == 0)
                weights._diagnostics.Add(Diagnostic.Warning(ComparisonCodes.WithoutAnswers,
                    "Nobody has judged all of its parts; it keeps the weights of the model.",
                    new Location { Node = group.Dimension.Code }));
            else if (answers.Form == PanelForm.Budget) weights.AddBudget(group, complete);
            else weights.AddPairs(group, complete);
        }

        return weights;
    }

    /// <summary>The model with these weights.</summary>
    public IndicatorModel In(IndicatorModel model) =>
        WrittenWeights.In(model, _weights.ToDictionary(w => w.Node, w => w.Weight, StringComparer.Ordinal));

    void IWritesJson.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WeightColumns.WriteJson(writer, "weights", _weights);
        Agreements.WriteJson(writer, "agreement", _concordances);
        Ratios.WriteJson(writer, "consistency", _ratios);
        writer.WriteEndObject();
    }

    void IWritesCsv.WriteTo(CsvText csv) => WeightColumns.WriteCsv(_weights, csv);

    IEnumerable<TextTable> IShowsTables.Tables()
    {
        yield return WeightColumns.Show(_weights, "Weights of the panel");
        yield return Agreements.Show(_concordances, "Do the experts order the parts alike?");
        if (_ratios.Count > 0) yield return Ratios.Show(_ratios, "Are their judgments consistent?");
    }

    private bool IsComplete(PanelSheet sheet, PanelGroup group, string[] rows, string[] columns)
    {
        var missing = rows.Where(r => columns.All(c => sheet[r, c] is null)).ToArray();
        var isEmpty = missing.Length == rows.Length;
        if (missing.Length > 0)
            _diagnostics.Add(new Diagnostic(ComparisonCodes.Incomplete, isEmpty ? Severity.Information : Severity.Warning,
                isEmpty ? $"'{sheet.Expert}' has judged none of its parts, and is left out of it."
                    : $"'{sheet.Expert}' is left out of it, for cells are empty: {string.Join(", ", missing.Select(m => $"'{m}'"))}.")
            { Location = new Location { File = sheet.File, Node = group.Dimension.Code }, Hint = isEmpty ? null : "Ask for the answers." });
        return missing.Length == 0;
    }

    private void AddBudget(PanelGroup group, PanelSheet[] sheets)
    {
        var spent = sheets.Where(s => group.Codes.Any(c => s[c, PanelBlank.Points] > 0)).ToArray();
        foreach (var sheet in sheets.Except(spent))
            _diagnostics.Add(Diagnostic.Warning(WeightingCodes.EmptyBudget,
                $"'{sheet.Expert}' gives none of its parts a point, and is left out.",
                new Location { File = sheet.File, Node = group.Dimension.Code }));
        if (spent.Length == 0) return;
        var panel = BudgetPanel.Of(spent.SelectMany(s =>
            group.Codes.Select(c => new BudgetEntry(s.Expert, c, s[c, PanelBlank.Points]!.Value))));
        _weights.AddRange(panel.Weights.Zip(panel.Dispersions, (w, d) => new PanelWeight(group.Dimension.Code, w.Code, w.Weight, d)));
        _concordances.Add(panel.Concordance with { Code = group.Dimension.Code });
        AddDiagnostics(group, panel.Diagnostics);
    }

    private void AddPairs(PanelGroup group, PanelSheet[] sheets)
    {
        var judgments = sheets.Select(s => new PairwiseJudgments([.. group.Codes],
            [.. group.Pairs().Select(p => s[p.Key, PanelBlank.FirstTimes] ?? 1 / s[p.Key, PanelBlank.SecondTimes]!.Value)])
        { Expert = s.Expert }).ToArray();
        int[] places = [.. Enumerable.Range(0, group.Codes.Length)];
        var each = Array.ConvertAll(judgments, j => PairwisePriorities.Eigenvector(j.MatrixOf(places)));
        var weighed = Weighting.Ahp([.. judgments]).Weigh(group.Codes);
        for (var i = 0; i < group.Codes.Length; i++)
        {
            double[] own = [.. each.Select(p => p.Weights[i])];
            _weights.Add(new PanelWeight(group.Dimension.Code, group.Codes[i], weighed.Weights[i],
                new PanelDispersion(null, group.Codes[i], own)));
        }

        var concordance = new PanelConcordance(each.Select(p => p.Weights.ToArray()), PanelPractice.Usual);
        _concordances.Add(concordance with { Code = group.Dimension.Code });
        _ratios.AddRange(sheets.Zip(each, (s, p) =>
            new PanelConsistency(group.Dimension.Code, s.Expert, p.ConsistencyRatio(RandomIndex.Saaty1980))));
        AddDiagnostics(group, weighed.Diagnostics);
    }

    private void AddDiagnostics(PanelGroup group, IEnumerable<Diagnostic> found) => _diagnostics.AddRange(found.Select(d =>
        string.IsNullOrEmpty(d.Location.Node) ? d with { Location = d.Location with { Node = group.Dimension.Code } } : d));
}
