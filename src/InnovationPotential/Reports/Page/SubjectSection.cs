using InnovationPotential.Data;

namespace InnovationPotential.Reports;

/// <summary>What was assessed, by whom, from what: enough to compute it again.</summary>
internal static class SubjectSection
{
    public static void Write(HtmlPage page, ReportSubject subject)
    {
        var (texts, assessment, provenance) = (subject.Texts, subject.Assessment, subject.Assessment.Provenance);
        var rows = new List<(string Name, string? Value)>
        {
            (texts["subject.model"],
                $"{assessment.Model.Title} ({provenance.Model}, {texts["subject.version"]} {provenance.ModelVersion})"),
            (texts["subject.units"], texts.Count("count.units", assessment.Units.Count)),
            (texts["subject.indicators"], texts.Count("count.indicators", assessment.Model.Indicators.Count)),
            (texts["subject.periods"], assessment.Periods.IsEmpty ? null : $"{assessment.Periods[0]} – {assessment.Periods[^1]}"),
            (texts["subject.period"], subject.Period?.Label),
            (texts["subject.author"], subject.Options.Author),
            (texts["subject.date"], subject.Options.Date is { } date ? ReportPage.DateOf(date, texts) : null),
            (texts["subject.scope"], ScopeOf(subject)),
            (texts["subject.library"], provenance.LibraryVersion),
            (texts["subject.model-fingerprint"], provenance.ModelFingerprint),
            (texts["subject.data-fingerprint"], provenance.DataFingerprint),
        };
        page.Section("subject", texts["subject.title"]);
        page.Table(texts["subject.title"], [texts["subject.what"], texts["subject.value"]],
            rows.Where(r => r.Value is not null).Select(r => ((IReadOnlyList<string>)[r.Name, r.Value!], "")));
        page.EndSection();
    }

    private static string ScopeOf(ReportSubject subject)
    {
        var (texts, scope) = (subject.Texts, subject.Assessment.Fitted.Scope);
        var words = scope switch
        {
            BasePeriodScope { Period: var period } => texts["scope.base-period", period],
            EachPeriodScope => texts["scope.each-period"],
            _ => texts["scope.whole-panel"],
        };
        return subject.Assessment.Provenance.Scope == scope.ToString() ? words : texts["scope.reference", words];
    }
}
