namespace InnovationPotential.Tests.Numerics;

/// <summary>The Technology Achievement Index of the OECD/JRC Handbook (2008), Table A.2: 23 countries × 8 indicators.</summary>
internal static class Tai23
{
    public static double[][] Columns { get; } = ReferenceTable.Read("tai23.csv").Columns(
        "patents", "royalties", "internet", "exports", "telephones_log10", "electricity_log10", "schooling", "university");
}
