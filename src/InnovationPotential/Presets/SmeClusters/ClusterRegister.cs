namespace InnovationPotential;

/// <summary>An entry of a register of clusters: an attribute to group by, and for two of them what quantities are divided by.</summary>
/// <param name="Column">The column.</param>
/// <param name="Meaning">What it holds.</param>
internal sealed record ClusterRegister(string Column, string Meaning)
{
    public static ClusterRegister Participants { get; } =
        new("participants", "number of participants; divides what the index counts per participant");

    public static ClusterRegister Employees { get; } =
        new("employees", "employees of all participants; divides what the index counts per employee");

    public static IReadOnlyList<ClusterRegister> All { get; } =
    [
        new("region", "region"),
        new("specialization", "industry or field"),
        new("specialization_kind", "traditional or innovative: a reading of the specialization, not a field of the register"),
        Participants,
        Employees,
        new("formed", "year of formation"),
        new("level_of_development", "the register's own level: initial, medium, high; its criteria are not published here"),
    ];
}
