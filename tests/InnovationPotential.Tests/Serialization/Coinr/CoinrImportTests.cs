using InnovationPotential.Serialization;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Serialization.Coinr;

public sealed class CoinrImportTests
{
    private const string Meta = """
        iCode,Level,Parent,Direction,Weight,Type,iName,Unit,Target,Denominator
        rd,1,Input,1,2,Indicator,Spending on R&D,million,8,Pop
        cost,1,Input,-1,1,Indicator,Cost,,1.5,NA
        sales,1,Index,1,3,Indicator,Sales,,NA,
        Input,2,Index,1,0.5,Aggregate,Inputs,,,
        Index,3,NA,1,1,Aggregate,The index,,,
        Pop,NA,NA,NA,NA,Denominator,Population,,,
        Zone,NA,NA,NA,NA,Group,,,,
        Note,NA,NA,NA,NA,Other,,,,
        """;

    private const string Data = """
        uCode,uName,rd,cost,sales,Pop,Zone,Note
        A,Alpha,-1,2,30,100,North,x
        B,Beta,NA,4,10,200,NA,y
        C,Gamma,3,,20,300,South,z
        """;

    [Fact]
    public void The_hierarchy_is_told_by_parents_and_may_skip_levels()
    {
        var model = CoinrImport.Parse(Data, Meta).Model;

        model.Code.Should().Be("Index");
        model.Title.Should().Be("The index");
        model.Nodes.Select(n => n.Code).Should().Equal("Index", "sales", "Input", "rd", "cost");
        model.Find("Input")!.Weight.Should().Be(0.5);
        model.Find("rd").Should().Be(new Indicator("rd")
        {
            Name = "Spending on R&D",
            Weight = 2,
            UnitOfMeasure = "million",
            Target = 8,
            Scale = MeasurementScale.Interval,
        });
        ((Indicator)model.Find("cost")!).Should().Match<Indicator>(i => i.Direction == Direction.LowerIsBetter && i.Target == 1.5);
        model.Root.Strategy.Should().Be(new WeightedIndex { Normalization = Normalization.MinMax(0, 100) });
    }

    [Fact]
    public void Units_groups_denominators_and_missing_cells_are_kept()
    {
        var (_, table, diagnostics) = CoinrImport.Parse(Data, Meta);

        table.Units.Should().Equal("A", "B", "C");
        table["B", "rd"].Value.Should().BeNull();
        table["C", "cost"].Value.Should().BeNull();
        table["A", "rd"].Value.Should().Be(-1);
        table["C", "Pop"].Value.Should().Be(300);
        table.AttributeOf("A", "Zone").Should().Be("North");
        table.AttributeOf("B", "Zone").Should().BeNull();
        table.AttributeOf("B", "uName").Should().Be("Beta");
        table.AttributeOf("C", "Note").Should().Be("z");
        diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == ImportCodes.NotDenominated && d.Severity == Severity.Information);
        CoinrImport.Parse(Data, Meta).Denominators.Should().Equal(("rd", "Pop"));
    }

    /// <summary>
    /// By hand: rd 0, –, 100 and cost 100, 0, –, sales 100, 0, 50; Input 100/3, 0, 100; index (3 · sales + 0.5 · Input) / 3.5.
    /// </summary>
    [Fact]
    public void Missing_values_are_left_out_and_weights_renormalized()
    {
        var (model, table, _) = CoinrImport.Parse(Data, Meta);

        var assessment = model.Assess(table);

        assessment.Scores("Input").Select(s => Math.Round(s!.Value, 9)).Should().Equal(33.333333333, 0, 100);
        assessment.Scores().Select(s => Math.Round(s!.Value, 9)).Should().Equal(90.476190476, 0, 57.142857143);
    }

    [Fact]
    public void A_time_column_makes_periods()
    {
        const string panel = """
            uCode,Time,rd,cost,sales,Pop,Zone,Note
            A,2020,1,2,30,100,North,x
            B,2020,2,4,10,200,South,y
            A,2018,3,6,20,110,North,x
            B,2018,5,7,60,210,South,y
            """;

        var table = CoinrImport.Parse(panel, Meta).Table;

        table.Periods.Should().Equal(2018, 2020);
        table["A", "sales", 2018].Value.Should().Be(20);
        table["B", "Pop", 2020].Value.Should().Be(200);
        table.AttributeOf("B", "Zone").Should().Be("South");
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_where()
    {
        const string meta = """
            iCode,Level,Parent,Direction,Weight,Type,Denominator
            a,1,P,2,1,Indicator,NA
            b,1,Nowhere,1,-1,Indicator,Size
            c,2,P,x,,Indicator,NA
            c,1,P,1,1,Indicator,NA
            P,3,Index,-1,1,Aggregate,NA
            Q,2,R,1,1,Aggregate,NA
            R,2,Q,1,1,Aggregate,NA
            Empty,2,Index,1,1,Aggregate,NA
            Index,3,NA,1,1,Aggregate,NA
            Other,3,NA,1,1,Aggregate,NA
            z,NA,NA,NA,NA,Thing,NA
            """;
        const string data = """
            uCode,a,b,c,extra
            U,1,x,3,1
            U,2,2,3,1
            """;

        var reading = CoinrImport.TryParse(data, meta);

        reading.Value.Should().BeNull();
        reading.Diagnostics.Select(d => (d.Code, d.Location.Path, d.Location.Row, d.Location.Column)).Should().Contain(
        [
            (ImportCodes.InvalidDirection, "iMeta", 2, 4),
            (ImportCodes.UnknownParent, "iMeta", 3, 3),
            (ImportCodes.InvalidWeight, "iMeta", 3, 5),
            (ImportCodes.UnknownDenominator, "iMeta", 3, 7),
            (ImportCodes.LevelContradictsParent, "iMeta", 4, 2),
            (ImportCodes.NotANumber, "iMeta", 4, 4),
            (ImportCodes.MissingCell, "iMeta", 4, 5),
            (ImportCodes.DuplicateCode, "iMeta", 5, 1),
            (ImportCodes.DirectionIgnored, "iMeta", 6, 4),
            (ImportCodes.LevelContradictsParent, "iMeta", 6, 2),
            (ImportCodes.Cycle, "iMeta", 7, 3),
            (ImportCodes.Cycle, "iMeta", 8, 3),
            (ImportCodes.EmptyAggregate, "iMeta", 9, 1),
            (ImportCodes.NotOneTop, "iMeta", 11, 3),
            (ImportCodes.UnknownType, "iMeta", 12, 6),
            (TableCodes.NotANumber, "iData", 2, 3),
            (TableCodes.DuplicateUnit, "iData", 3, 1),
        ]);
        FluentActions.Invoking(() => CoinrImport.Parse(data, meta)).Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
            .Equal(reading.Diagnostics);
    }

    [Theory]
    [InlineData("", "iCode,Parent,Direction,Weight,Type\n", ImportCodes.NotReadable)]
    [InlineData("uCode,a\nU,1\n", "iCode,Type\na,Indicator\n", ImportCodes.MissingColumn)]
    [InlineData("uCode,b\nU,1\n", "iCode,Parent,Direction,Weight,Type\na,I,1,1,Indicator\nI,NA,1,1,Aggregate\n",
        TableCodes.MissingIndicator)]
    [InlineData("uCode,a\nU,1\n", "iCode,Parent,Direction,Weight,Type\na,NA,1,1,Indicator\n", ImportCodes.NotOneTop)]
    [InlineData("uCode,a\nU,1\n", "iCode,Parent,Direction,Weight,Type\na,I,1,1,Indicator\nI,NA,1,1,Aggregate\nZ,NA,NA,NA,Group\n",
        TableCodes.MissingColumn)]
    [InlineData("name,a\nU,1\n", "iCode,Parent,Direction,Weight,Type\na,I,1,1,Indicator\nI,NA,1,1,Aggregate\n", TableCodes.MissingColumn)]
    public void Tables_that_cannot_be_used_are_refused(string data, string meta, string code) =>
        CoinrImport.TryParse(data, meta).Should()
            .Match<Reading<CoinrImport>>(r => r.Value == null
                && r.Diagnostics.Any(d => d.Code == code && d.Severity == Severity.Error));

    [Fact]
    public void A_column_that_the_metadata_do_not_list_is_kept_and_said()
    {
        var (_, table, diagnostics) = CoinrImport.Parse("uCode,a,extra\nU,1,7\nV,2,8\n",
            "iCode,Parent,Direction,Weight,Type\na,I,1,1,Indicator\nI,NA,1,1,Aggregate\n");

        table.AttributeOf("V", "extra").Should().Be("8");
        diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == ImportCodes.UnlistedColumn && d.Location.Node == "extra");
    }

    [Fact]
    public void Files_that_are_not_there_are_said_both() =>
        CoinrImport.TryRead("no-data.csv", "no-meta.csv").Diagnostics.Select(d => (d.Code, d.Location.Path)).Should().BeEquivalentTo(
            [(ImportCodes.NotReadable, "iMeta"), (ImportCodes.NotReadable, "iData")]);

    [Fact]
    public void Semicolons_and_decimal_commas_are_read()
    {
        var (model, table, _) = CoinrImport.Parse(
            "uCode;a\nU;1,5\nV;2\n", "iCode;Parent;Direction;Weight;Type\na;I;1;0,25;Indicator\nI;NA;1;1;Aggregate\n",
            o => o with { DecimalComma = true });

        table["U", "a"].Value.Should().Be(1.5);
        model.Find("a")!.Weight.Should().Be(0.25);
    }

    /// <summary>
    /// Values 1, 5, 9 with natural posts 0 and 10: less is better, so 90, 50, 10 (COINr gives 0, 0, 0 unless the user negates the posts).
    /// </summary>
    [Theory]
    [InlineData("-1", "TRUE", "0", new double[] { 90, 50, 10 })]
    [InlineData("1", "TRUE", "4", new[] { 0, 100.0 / 6, 500.0 / 6 })]
    [InlineData("1", "FALSE", "4", new double[] { -50, 100.0 / 6, 500.0 / 6 })]
    public void Goalposts_are_natural(string direction, string truncated, string lower, double[] expected)
    {
        var meta = $"iCode,Parent,Direction,Weight,Type,goalpost_lower,goalpost_upper,goalpost_scale,goalpost_trunc2posts\n"
            + $"a,I,{direction},1,Indicator,{lower},10,100,{truncated}\nI,NA,1,1,Aggregate,,,,\n";

        var (model, table, _) =
            CoinrImport.Parse("uCode,a\nU,1\nV,5\nW,9\n", meta, o => o with { Normalization = CoinrNormalization.Goalposts });

        model.Assess(table).Scores().Should()
            .SatisfyRespectively([.. expected.Select(e => (Action<double?>)(s => s.Should().BeApproximately(e, 1e-12)))]);
    }

    [Theory]
    [InlineData("1", "9", "FALSE", new[] { 0, 0.5, 1 })]
    [InlineData("-1", "1", "FALSE", new[] { 1, 0.5, 0 })]
    [InlineData("-1", "5", "FALSE", new double[] { 2, 1, 0 })]
    [InlineData("-1", "5", "TRUE", new double[] { 1, 1, 0 })]
    public void Targets_are_natural(string direction, string target, string cap, double[] expected)
    {
        var meta = $"iCode,Parent,Direction,Weight,Type,Target,dist2targ_cap_max\na,I,{direction},1,Indicator,{target},{cap}\n"
            + $"I,NA,1,1,Aggregate,,\n";

        var (model, table, _) =
            CoinrImport.Parse("uCode,a\nU,1\nV,5\nW,9\n", meta, o => o with { Normalization = CoinrNormalization.DistanceToTarget });

        model.Assess(table).Scores().Should().Equal(expected.Select(e => (double?)e));
    }

    [Fact]
    public void Parameters_that_are_missing_or_no_range_are_said()
    {
        const string meta =
            "iCode,Parent,Direction,Weight,Type,scaled_lower,scaled_upper,scale_factor\na,I,1,1,Indicator,5,5,1\n"
                + "b,I,1,1,Indicator,1,NA,1\nc,I,1,1,Indicator,1,2,0\nI,NA,1,1,Aggregate,,,\n";

        var reading = CoinrImport.TryParse("uCode,a,b,c\nU,1,2,3\n", meta, o => o with { Normalization = CoinrNormalization.Scaled });

        reading.Diagnostics.Where(d => d.Code == ImportCodes.InvalidParameters).Select(d => (d.Location.Node, d.Location.Column)).Should()
            .Equal(("a", 7), ("b", 7), ("c", 8));
    }

    [Fact]
    public void The_model_survives_json() =>
        IndicatorModel.Parse(CoinrImport.Parse(Data, Meta).Model.ToJson()).Should().Be(CoinrImport.Parse(Data, Meta).Model);
}
