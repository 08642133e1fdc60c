namespace InnovationPotential.Reports;

/// <summary>The language of the own sentences of reports and charts. Names, codes and messages of diagnostics stay as they are.</summary>
public enum ReportLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Russian; numbers have decimal commas.</summary>
    Russian,
}
