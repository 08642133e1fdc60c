using InnovationPotential.Charts;

namespace InnovationPotential.Reports;

/// <summary>Profiles of the chosen units, and for every unit what holds it back.</summary>
internal sealed class ProfileSection(ReportSubject subject) : ReportSection(subject)
{
    private const int Named = 3;

    protected override void Write()
    {
        Section("units-in-detail", "profile.title");
        foreach (var unit in Subject.Profiled)
        {
            Heading(unit.Name);
            Raw(Subject.Assessment.ProfileChart(unit.Unit, Subject.Options.GroupBy, Subject.Period, Subject.Drawn).ToHtml());
            if (unit.Findings.Count > 0) List(unit.Findings.Select(f => FindingWords.Of(f, Subject.Assessment.Model, Texts)));
        }

        var places = Places();
        Table("profile.table", ["column.unit", "column.strong", "column.weak", "column.missing"],
            Subject.Ranking.Select(u => Row(u, places[u.Unit])));
    }

    // How many of the others a unit's indicator beats, from 0 to 1, ties counting half.
    private Dictionary<string, List<(string Title, double Place)>> Places()
    {
        var places = Subject.Ranking.ToDictionary(u => u.Unit, _ => new List<(string, double)>(), StringComparer.Ordinal);
        foreach (var indicator in Subject.Assessment.Model.Indicators)
        {
            var known = Subject.Ranking.Where(u => u[indicator.Code] is { Score: not null, Coverage: > 0 }).ToArray();
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

    private string[] Row(UnitAssessment unit, List<(string Title, double Place)> places)
    {
        var missing = Subject.Assessment.Model.Indicators.Where(i => unit[i.Code].Coverage == 0).Select(i => i.Title).ToArray();
        var strong = places.Where(p => p.Place >= 0.75).OrderByDescending(p => p.Place).Select(p => p.Title).ToArray();
        var weak = places.Where(p => p.Place <= 0.25).OrderBy(p => p.Place).Select(p => p.Title).ToArray();
        return [unit.Name, Short(strong), Short(weak), Short(missing)];
    }

    private string Short(string[] names) => names.Length switch
    {
        0 => "–",
        <= Named => string.Join(", ", names),
        _ => Texts["and-more", string.Join(", ", names.Take(Named)), names.Length - Named],
    };
}
