using System.Globalization;
using InnovationPotential.Data;

namespace InnovationPotential.Reports;

/// <summary>What was assessed, by whom, from what: enough to compute it again.</summary>
internal sealed class SubjectSection(ReportSubject subject) : ReportSection(subject)
{
    protected override void Write()
    {
        var (assessment, provenance) = (Subject.Assessment, Subject.Assessment.Provenance);
        (string Key, string? Value)[] rows =
        [
            ("model", $"{assessment.Model.Title} ({provenance.Model}, {Texts["subject.version"]} {provenance.ModelVersion})"),
            ("units", Texts.Count("count.units", assessment.Units.Count)),
            ("indicators", Texts.Count("count.indicators", assessment.Model.Indicators.Count)),
            ("periods", assessment.Periods.IsEmpty ? null : $"{assessment.Periods[0]} – {assessment.Periods[^1]}"),
            ("period", Subject.Period?.Label),
            ("author", Subject.Options.Author),
            ("date", Subject.Options.Date?.ToString(Texts.Language == "ru" ? "dd.MM.yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("scope", ScopeOf()),
            ("library", provenance.LibraryVersion),
            ("model-fingerprint", provenance.ModelFingerprint),
            ("data-fingerprint", provenance.DataFingerprint),
        ];
        Section("subject", "subject.title");
        Table("subject.title", ["subject.what", "subject.value"],
            rows.Where(r => r.Value is not null).Select(r => (string[])[Texts[$"subject.{r.Key}"], r.Value!]));
    }

    private string ScopeOf()
    {
        var scope = Subject.Assessment.Fitted.Scope;
        var words = scope switch
        {
            BasePeriodScope { Period: var period } => Texts["scope.base-period", period],
            EachPeriodScope => Texts["scope.each-period"],
            _ => Texts["scope.whole-panel"],
        };
        return Subject.Assessment.Provenance.Scope == scope.ToString() ? words : Texts["scope.reference", words];
    }
}
