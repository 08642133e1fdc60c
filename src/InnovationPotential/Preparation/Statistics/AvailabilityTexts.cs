namespace InnovationPotential.Preparation;

/// <summary>The columns of what was observed.</summary>
internal static class AvailabilityTexts
{
    private static readonly ResultColumn<AvailabilityShare>[] Groups = Columns("group");

    private static readonly ResultColumn<Row>[] Rows =
    [
        new("kind", r => r.Kind),
        new("name", r => r.Name),
        new("group", r => r.Group),
        .. Groups[1..].Select(c => c.Of<Row>(r => r.Share)),
    ];

    private static readonly ResultColumn<(AvailabilityShare Unit, EquatableArray<AvailabilityShare> Groups)>[] Units =
    [
        .. Columns("unit").Select(c => c.Of<(AvailabilityShare Unit, EquatableArray<AvailabilityShare>)>(u => u.Unit)),
        new((writer, u) => Groups.WriteJson(writer, "groups", u.Groups)),
    ];

    /// <summary>The members of all shares.</summary>
    public static ResultColumn<DataAvailability>[] Result { get; } =
    [
        new((writer, a) => Units.Called(a.Names).WriteJson(writer, "units", a.Units.Zip(a.GroupsOfUnits))),
        new((writer, a) => Columns("indicator").WriteJson(writer, "indicators", a.Indicators)),
        new((writer, a) => Groups.WriteJson(writer, "groups", a.Groups)),
    ];

    public static void WriteCsv(DataAvailability availability, CsvText csv) => Rows.WriteCsv(
        [
            .. availability.Units.Select(s => new Row("unit", s.Name, "", s)),
            .. availability.Indicators.Select(s => new Row("indicator", s.Name, "", s)),
            .. availability.Groups.Select(s => new Row("group", s.Name, s.Name, s)),
            .. availability.Units.Zip(availability.GroupsOfUnits)
                .SelectMany(u => u.Second.Select(s => new Row("unit-group", u.First.Name, s.Name, s))),
        ],
        csv);

    public static TextTable Table(DataAvailability availability)
    {
        ResultColumn<(AvailabilityShare Unit, EquatableArray<AvailabilityShare> Groups)>[] columns =
        [
            new("unit", u => u.Unit.Name) { NamesUnits = true },
            new("observed", u => FormattableString.Invariant($"{u.Unit.Observed}/{u.Unit.Cells}")) { Alignment = TextAlignment.Right },
            new("coverage", u => u.Unit.Coverage, NumberText.Percent),
            .. availability.Groups.Select((g, i) => new ResultColumn<(AvailabilityShare Unit, EquatableArray<AvailabilityShare> Groups)>(
                g.Name, u => u.Groups[i].Coverage, NumberText.Percent, g.Name)),
        ];
        return columns.Called(availability.Names).Show(availability.Units.Zip(availability.GroupsOfUnits));
    }

    private static ResultColumn<AvailabilityShare>[] Columns(string name) =>
    [
        new(name, s => s.Name) { NamesUnits = name == "unit" },
        new("cells", s => s.Cells),
        new("observed", s => s.Observed),
        new("zeros", s => s.Zeros),
        new("coverage", s => s.Coverage),
    ];

    private sealed record Row(string Kind, string Name, string Group, AvailabilityShare Share);
}
