namespace InnovationPotential.Reports;

/// <summary>The language of a report's own sentences. Names, codes and messages of diagnostics stay as they are.</summary>
public enum ReportLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Russian; numbers have decimal commas.</summary>
    Russian,
}
