namespace InnovationPotential.Reports;

/// <summary>Reports of assessments.</summary>
public static class AssessmentReports
{
    /// <summary>
    /// A page that says what was assessed from what, the result in three sentences, the ranking with bounds and levels, the parts, profiles
    /// of units and what holds each back, how sure that is and what it hangs on, trends, what changed since
    /// the edition before, agreement with experts, every note on the data,
    /// the method as it can be repeated, and a glossary.
    /// </summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="configure">What else to show: <c>o => o with { Study = result, Language = ReportLanguage.Russian }</c>.</param>
    /// <exception cref="ArgumentException">There is no such period, unit or attribute.</exception>
    /// <exception cref="InvalidInputException">A verdict of the experts is none of the model's levels.</exception>
    public static Report Report(this Assessment assessment, Func<ReportOptions, ReportOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return ReportPage.Of(new ReportSubject(assessment, configure?.Invoke(ReportOptions.Default) ?? ReportOptions.Default));
    }
}
