using InnovationPotential.Charts;

namespace InnovationPotential.Reports;

/// <summary>Profiles of the chosen units, and for every unit what holds it back.</summary>
internal static class ProfileSection
{
    private const int Named = 3;

    public static void Write(HtmlPage page, ReportSubject subject)
    {
        var texts = subject.Texts;
        page.Section("units-in-detail", texts["profile.title"]);
        foreach (var unit in subject.Profiled)
        {
            page.Heading(unit.Name);
            page.Raw(subject.Assessment.ProfileChart(unit.Unit, subject.Options.GroupBy, subject.Period, subject.Drawn).ToHtml());
            if (unit.Findings.Count > 0) page.List(unit.Findings.Select(f => FindingWords.Of(f, subject.Assessment.Model, texts)));
        }

        var places = Places(subject);
        page.Table(
            texts["profile.table"], [texts["column.unit"], texts["column.strong"], texts["column.weak"], texts["column.missing"]],
            subject.Ranking.Select(u => Row(subject, u, places[u.Unit])));
        page.EndSection();
    }

    // How many of the others a unit's indicator beats, from 0 to 1, ties counting half.
    private static Dictionary<string, List<(string Title, double Place)>> Places(ReportSubject subject)
    {
        var places = subject.Ranking.ToDictionary(u => u.Unit, _ => new List<(string, double)>(), StringComparer.Ordinal);
        foreach (var indicator in subject.Assessment.Model.Indicators)
        {
            var known = subject.Ranking.Where(u => u[indicator.Code] is { Score: not null, Coverage: > 0 }).ToArray();
            if (known.Length < 2) continue;
            double[] scores = [.. known.Select(u => u[indicator.Code].Score!.Value)];
            Numerics.Rounding.Tie(scores);
            double[] sorted = [.. scores.Order()];
            for (var i = 0; i < known.Length; i++)
            {
                var (below, ties) = (sorted.AsSpan().IndexOf(scores[i]), sorted.AsSpan().Count(scores[i]));
                places[known[i].Unit].Add((indicator.Title, (below + (0.5 * (ties - 1))) / (known.Length - 1)));
            }
        }

        return places;
    }

    private static (IReadOnlyList<string> Cells, string Attributes) Row(ReportSubject subject, UnitAssessment unit,
        List<(string Title, double Place)> places)
    {
        var missing = subject.Assessment.Model.Indicators.Where(i => unit[i.Code].Coverage == 0).Select(i => i.Title).ToArray();
        var strong = places.Where(p => p.Place >= 0.75).OrderByDescending(p => p.Place).Select(p => p.Title).ToArray();
        var weak = places.Where(p => p.Place <= 0.25).OrderBy(p => p.Place).Select(p => p.Title).ToArray();
        return ([unit.Name, Short(subject, strong), Short(subject, weak), Short(subject, missing)], "");
    }

    private static string Short(ReportSubject subject, string[] names) => names.Length switch
    {
        0 => "–",
        <= Named => string.Join(", ", names),
        _ => subject.Texts["and-more", string.Join(", ", names.Take(Named)), names.Length - Named],
    };
}
