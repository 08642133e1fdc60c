using CsCheck;
using InnovationPotential.Text;

namespace InnovationPotential.Tests.Data;

public sealed class WriteTableTests
{
    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.String[Gen.Char["abcXYZ019 ,;\t\"\n\r'=+-@|«»яЖéİ"], 1, 8].Where(s => !string.IsNullOrWhiteSpace(s)),
        Gen.OneOf("unit", "value", "NA", "-", "..", "1", "1.5", "inf", "state", "sep=;", "2020", " padded ", "é"));

    private static readonly Gen<double> Value = Gen.OneOf(Gen.Double.Where(double.IsFinite),
        Gen.OneOf(0, -0.0, 0.1, 1e300, 5e-324, double.MaxValue, 1.0 / 3), Gen.Int[-100, 100].Select(i => (double)i));

    private static readonly Gen<IndicatorTable> Tables =
        from plain in Gen.Bool
        from units in Name.HashSet[1, 5]
        from codes in Name.HashSet[1, 4]
        from years in Gen.Int[2000, 2030].HashSet[0, 3]
        from attributes in Name.Where(n => !Reserved.Contains(n.Trim())).HashSet[0, 2]
        let periods = plain ? [] : years.Order().Select(Period.Year).ToArray()
        let rows = units.Count * Math.Max(1, periods.Length)
        from columns in Gen.Select(Observations(rows, plain), Name, Gen.Bool).Array[codes.Count]
        from texts in Gen.OneOf(Name, Gen.Const("")).Array[units.Count].Array[attributes.Count]
        select IndicatorTable.Create(
            units,
            codes.Zip(columns, (code, c) => Column(code, c.Item1, plain || c.Item3 ? null : c.Item2)),
            periods,
            attributes.Zip(texts, (name, t) => new UnitAttribute(name, t.Select(v => v.Length == 0 ? null : v).ToEquatableArray())));

    private static string[] Reserved => ["unit", "indicator", "period", "year", "value", "unit_of_measure", "kind", "state"];

    private static Gen<Observation[]> Observations(int rows, bool plain) =>
        (from state in plain ? Gen.OneOf(ObservationState.Observed, ObservationState.NotAvailable) : Gen.Enum<ObservationState>()
         from kind in plain ? Gen.Const(ObservationKind.Actual) : Gen.Enum<ObservationKind>()
         from value in Value
         select new Observation(state is ObservationState.Observed or ObservationState.Imputed ? value : null, state, kind)).Array[rows];

    private static IndicatorColumn Column(string code, Observation[] observations, string? unitOfMeasure)
    {
        var states = observations.Select(o => o.State).ToArray();
        var kinds = observations.Select(o => o.Kind).ToArray();
        var values = observations.Select(o => o.Value ?? double.NaN).ToArray();
        return new IndicatorColumn(code, values, states, kinds) { UnitOfMeasure = unitOfMeasure };
    }

    [Fact]
    public void A_table_goes_to_CSV_and_back_without_loss() => Gen.Select(Tables, Gen.OneOf(',', ';', '\t')).Sample(
        (table, separator) =>
        {
            var back = IndicatorTable.ParseCsv(table.ToCsv(o => o with { Separator = separator }),
                configure: o => o with { Separator = separator });

            back.Units.Should().Equal(table.Units);
            back.Periods.Select(p => p.Label).Should().Equal(table.Periods.Select(p => p.Label));
            back.Indicators.Should().Equal(table.Indicators);
            back.Attributes.Equals(table.Attributes).Should().BeTrue();
            foreach (var code in table.Indicators)
            {
                back[code].UnitOfMeasure.Should().Be(table[code].UnitOfMeasure);
                back[code].Values.ToArray().Select(BitConverter.DoubleToInt64Bits).Should()
                    .Equal(table[code].Values.ToArray().Select(BitConverter.DoubleToInt64Bits));
                for (var i = 0; i < table.RowCount; i++) back[code][i].Should().Be(table[code][i]);
            }

            back.Fingerprint.Should().Be(table.Fingerprint);
        },
        iter: 500);

    [Fact]
    public void A_cross_section_is_written_wide() =>
        IndicatorTable.ParseCsv("unit,region,a,b\nA,\"N, W\",1,\nB,,0.1,-2\n").ToCsv().Should()
            .Be("unit,region,a,b\nA,\"N, W\",1,\nB,,0.1,-2\n");

    [Fact]
    public void Whatever_a_wide_table_cannot_say_is_written_long()
    {
        IndicatorTable.Create(["A"], [IndicatorColumn.Of("a", 1)], [2020]).ToCsv().Should().Be("unit,indicator,period,value\nA,a,2020,1\n");
        IndicatorTable.Create(["A"], [IndicatorColumn.Of("a", 1).WithKind(ObservationKind.Plan)]).ToCsv().Should()
            .Be("unit,indicator,value,kind\nA,a,1,plan\n");
        IndicatorTable.Create(["A"], [IndicatorColumn.Of("a", 1).WithStates(ObservationState.Suppressed)]).ToCsv().Should()
            .Be("unit,indicator,value,state\nA,a,,suppressed\n");
        IndicatorTable.Create(["A"], [IndicatorColumn.Of("a", 1)], null, [new UnitAttribute("zip", ["7"])]).ToCsv().Should()
            .Be("unit,zip,indicator,value\nA,7,a,1\n");
        IndicatorTable.Create(["A"], [IndicatorColumn.Of("kind", 1)]).ToCsv().Should().Be("unit,indicator,value\nA,kind,1\n");
    }

    [Fact]
    public void The_articles_tables_go_to_CSV_and_back()
    {
        foreach (var file in new[] { "institutional-components.csv", "quantitative-indicators.csv" })
        {
            var table = IndicatorTable.ReadCsv(Path.Combine(AppContext.BaseDirectory, "TestData/article", file),
                configure: o => o with { DefaultKind = ObservationKind.Plan });

            IndicatorTable.ParseCsv(table.ToCsv()).Fingerprint.Should().Be(table.Fingerprint);
        }
    }

    [Fact]
    public void An_attribute_that_means_something_else_in_the_header_is_refused()
    {
        var table = IndicatorTable.Create(["A"], [IndicatorColumn.Of("a", 1)], [2020], [new UnitAttribute("State", ["x"])]);

        FluentActions.Invoking(() => table.ToCsv()).Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
            .ContainSingle().Which.Location.Node.Should().Be("State");
    }

    [Fact]
    public void Formulas_are_guarded_when_asked_for_and_numbers_stay_numbers()
    {
        var table = IndicatorTable.Create(["=1+1", "B"], [IndicatorColumn.Of("@a", -1.5, 2)], null,
            [new UnitAttribute("-x", ["+y", "\tz"])]);

        table.ToCsv(o => o with { EscapeFormulas = true }).Should().Be("unit,\"'-x\",\"'@a\"\n\"'=1+1\",\"'+y\",-1.5\nB,\"'\tz\",2\n");
        table.ToCsv().Should().StartWith("unit,-x,@a\n=1+1,+y,-1.5\n");
    }

    [Fact]
    public void A_file_is_written_whole_or_not_at_all()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var path = Path.Combine(folder, "table.csv");
        var table = IndicatorTable.Create(["Ж"], [IndicatorColumn.Of("a", 1)]);
        table.WriteCsv(path);
        File.ReadAllBytes(path).Should().Equal("unit,a\nЖ,1\n"u8.ToArray());
        table.WriteCsv(path, o => o with { ByteOrderMark = true });
        File.ReadAllBytes(path).Should().StartWith([0xEF, 0xBB, 0xBF]);
        IndicatorTable.ReadCsv(path).Fingerprint.Should().Be(table.Fingerprint);

        FluentActions.Invoking(() => WholeFile.WriteStream(path, stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException();
        })).Should().Throw<InvalidOperationException>();
        File.ReadAllText(path).Should().Be("unit,a\nЖ,1\n");
        FluentActions.Invoking(() => table.WriteCsv(Path.Combine(folder, "none", "table.csv"))).Should().Throw<IOException>();
        Directory.GetFiles(folder).Should().Equal(path);
        Directory.Delete(folder, true);
    }

    [Fact]
    public void A_fingerprint_tells_tables_apart()
    {
        IndicatorColumn[] one = [IndicatorColumn.Of("a", 1, null), IndicatorColumn.Of("b", 0, 4)];
        var table = IndicatorTable.Create(["A", "B"], one);
        IndicatorTable[] others =
        [
            IndicatorTable.Create(["A", "C"], one),
            IndicatorTable.Create(["B", "A"], one),
            IndicatorTable.Create(["AB"], [IndicatorColumn.Of("a", 1), IndicatorColumn.Of("b", 0)]),
            IndicatorTable.Create(["A", "B"], one, [2020]),
            IndicatorTable.Create(["A", "B"], one, [2021]),
            IndicatorTable.Create(["A", "B"], [one[1], one[0]]),
            IndicatorTable.Create(["A", "B"], [one[0], IndicatorColumn.Of("b", 1e-300, 4)]),
            IndicatorTable.Create(["A", "B"], [one[0], one[1].WithKind(ObservationKind.Forecast)]),
            IndicatorTable.Create(["A", "B"], [one[0].WithStates(ObservationState.Observed, ObservationState.NotApplicable), one[1]]),
            IndicatorTable.Create(["A", "B"], [one[0].WithCode("c"), one[1]]),
            IndicatorTable.Create(["A", "B"], one, null, [new UnitAttribute("x", ["1", null])]),
            IndicatorTable.Create(["A", "B"], one, null, [new UnitAttribute("x", [null, "1"])]),
        ];

        others.Append(table).Select(t => t.Fingerprint).Should().OnlyHaveUniqueItems().And.OnlyContain(f => f.Length == 64);
    }

    [Fact]
    public void A_fingerprint_does_not_mind_how_the_same_is_said()
    {
        var table = IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("a", 0, null)], [Period.Parse("2020Q3")]);

        IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("a", -0.0, null)], [Period.Parse("2020-Q3")]).Fingerprint.Should()
            .Be(table.Fingerprint);
        IndicatorTable.Create(
            ["A", "B"],
            [new IndicatorColumn("a", [0, BitConverter.Int64BitsToDouble(0x7FF8000000000001)],
                [ObservationState.Observed, ObservationState.NotAvailable], [default, default])],
            [Period.Parse("2020Q3")]).Fingerprint.Should().Be(table.Fingerprint);
    }
}
