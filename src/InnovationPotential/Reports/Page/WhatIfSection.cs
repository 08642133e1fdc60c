using System.Text.Json;
using InnovationPotential.Assessments;
using InnovationPotential.Strategies;

namespace InnovationPotential.Reports;

/// <summary>
/// Sliders for the weights of the root's parts, where its score is their weighted mean: the page recomputes scores, ranks and levels.
/// </summary>
internal sealed class WhatIfSection(ReportSubject subject) : ReportSection(subject)
{
    private static readonly ResultColumn<Band>[] Bands =
    [
        new("name", b => b.Name), new("from", b => b.From), new("to", b => b.To), new("includesFrom", b => b.IncludesFrom),
        new("includesTo", b => b.IncludesTo),
    ];

    protected override void Write()
    {
        if (!Applies()) return;
        Section("what-if", "what-if.title");
        Paragraph("what-if.text");
        Raw("<div id=\"sliders\"></div><div id=\"what-if-result\" aria-live=\"polite\"></div>");
        // In a script element only < could end the element; JSON may write it as an escape.
        Raw($"<script type=\"application/json\" id=\"what-if-data\">{Data().Replace("<", "\\u003c",
            StringComparison.Ordinal)}</script>");
    }

    // A mean without the unit's gaps, of scores as they are; anything else the script would compute otherwise than the library.
    private bool Applies()
    {
        var root = Subject.Assessment.Plans[0].Root;
        return root.Strategy is WeightedIndex { Missing: MissingPolicy.Exclude } && root.Strategy.IsPlainMean(root.Outline!)
            && root.MinimumCoverage is not { Share: > 0 } && Subject.Parts.Count > 1 && Subject.Scored.Count > 0;
    }

    private string Data() => JsonText.Write(writer =>
    {
        var period = Subject.Period is { } p ? Subject.Assessment.Table.IndexOf(p) : 0;
        var plan = Subject.Assessment.Plans[Math.Min(period, Subject.Assessment.Plans.Length - 1)];
        ResultColumn<ModelNode>[] parts = [new("name", p => p.Title), new("weight", p => Subject.Ranking[0][p.Code].Weight)];
        ResultColumn<UnitAssessment>[] units =
        [
            new("name", u => u.Name),
            new((json, u) => json.WriteNumbers("scores", Subject.Parts.Select(p =>
                u[p.Code].Score is { } score ? plan.Nodes[plan.IndexOf(p.Code)].ToParent.Apply(score) : (double?)null))),
        ];
        writer.WriteStartObject();
        parts.WriteJson(writer, "parts", Subject.Parts);
        units.WriteJson(writer, "units", Subject.Ranking);
        WriteBands(writer, plan);
        writer.WriteStartObject("texts");
        foreach (var key in (string[])["unit", "score", "rank", "level"]) writer.WriteString(key, Texts[$"column.{key}"]);
        foreach (var key in (string[])["own", "reset", "caption", "before"]) writer.WriteString(key, Texts[$"what-if.{key}"]);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private void WriteBands(Utf8JsonWriter writer, EvaluationPlan plan)
    {
        writer.WriteNumber("floor", plan.Root.ScoreFloor);
        if (Subject.Assessment.Model.Bands is not { } bands) return;
        writer.WriteString("quantity", bands.Quantity.ToString());
        writer.WriteNumberOrNull("low", plan.Root.Range.Low);
        writer.WriteNumberOrNull("high", plan.Root.Range.High);
        Bands.WriteJson(writer, "bands", bands.Items);
    }
}
