using System.Text.Json;
using InnovationPotential.Trends;

namespace InnovationPotential.Comparisons;

/// <summary>The columns of relative scores.</summary>
internal static class RelativeScoresTexts
{
    public static TextTable Table(RelativeScores scores)
    {
        ResultColumn<string>[] columns =
        [
            new("unit", unit => unit) { NamesUnits = true },
            .. scores.Periods.Slots()
                .Select(p => new ResultColumn<string>("percent", u => scores[u, p].Value, value => NumberText.Show(value, 1), p?.Label)),
        ];
        return columns.Called(scores.Names).Show(scores.Units, $"Scores in percent of {scores.Base}", scores.Diagnostics.ToNote());
    }

    public static void WriteJson(Utf8JsonWriter json, RelativeScores scores)
    {
        ResultColumn<ScoreBase>[] origin = [new("unit", b => b.Unit), new("period", b => b.Period?.Label)];
        ResultColumn<(string Unit, Period? Period)>[] rows =
        [
            new("unit", r => r.Unit) { NamesUnits = true },
            new("period", r => r.Period?.Label) { IsOptional = true },
            new("percent", r => scores[r.Unit, r.Period].Value),
            new("reason", r => scores[r.Unit, r.Period].Reason?.Code()) { IsOptional = true },
        ];
        ResultColumn<RelativeScores>[] columns =
        [
            new((writer, s) => origin.WriteJson(writer, "base", s.Base)),
            new((writer, s) => rows.Called(s.Names)
                .WriteJson(writer, "scores", s.Periods.Slots().SelectMany(p => s.Units.Select(u => (u, p))))),
            new((writer, s) => writer.WriteDiagnostics("diagnostics", s.Diagnostics)),
        ];
        columns.WriteJson(json, scores);
    }
}
